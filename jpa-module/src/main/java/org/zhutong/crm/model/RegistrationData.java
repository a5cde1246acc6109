package org.zhutong.crm.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a project that is registered with a manufacturer.
 *
 * @param opportunityId of the same customer
 * @param region division in which it is built
 * @param projectOwner for whom it is built
 * @param contractor the general contractor
 * @param demand what and how much is expected to be bought, in words
 * @param amount what it is worth, including VAT
 * @param expectedDate when it is expected to be bought
 * @param salesperson user name of whoever looks after it
 */
public record RegistrationData(
        @Nullable Long opportunityId,
        @Nullable String projectName,
        @Nullable String region,
        @Nullable String address,
        @Nullable String projectOwner,
        @Nullable String contractor,
        @Nullable String demand,
        BigDecimal amount,
        @Nullable LocalDate expectedDate,
        String salesperson,
        @Nullable String remark) {}
