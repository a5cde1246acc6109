package org.zhutong.crm.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project to be registered with a manufacturer.
 *
 * @param customerId who buys for it; its branch is the registration's. Fixed once it is there
 * @param opportunityId an opportunity of the customer
 * @param region division in which it is built
 * @param projectOwner for whom it is built
 * @param contractor the general contractor
 * @param brand whose manufacturer is asked, by its name
 * @param demand what and how much is expected to be bought, in words
 * @param amount what that is worth, including VAT, in the company's currency
 * @param salesperson user name of whoever looks after it; left out: the caller, on a change whoever did before
 */
public record RegistrationCommand(
        @NotNull Long customerId,
        @Nullable Long opportunityId,
        @NotBlank @Size(max = 200) String projectName,
        @Nullable @Size(max = 100) String region,
        @Nullable @Size(max = 300) String address,
        @Nullable @Size(max = 200) String projectOwner,
        @Nullable @Size(max = 200) String contractor,
        @NotBlank @Size(max = 100) String brand,
        @Nullable @Size(max = 200) String demand,

        @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 2)
        BigDecimal amount,

        @Nullable LocalDate expectedDate,
        @Nullable @Size(max = 100) String salesperson,
        @Nullable @Size(max = 1000) String remark) {}
