package org.zhutong.crm.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an opportunity.
 *
 * @param projectName the building project
 * @param amount what it is worth, including VAT
 * @param expectedClose when the customer is expected to decide
 * @param owner user name of whoever looks after it
 * @param competitor who else is after it
 */
public record OpportunityData(
        @Nullable String name,
        @Nullable String projectName,
        BigDecimal amount,
        @Nullable LocalDate expectedClose,
        String owner,
        @Nullable String competitor,
        @Nullable String remark,
        List<PartyData> parties) {}
