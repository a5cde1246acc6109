package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CustomerIndustry;
import org.zhutong.crm.model.CustomerLevel;

/**
 * A customer in a list.
 *
 * @param regionCode of the division, six digits; null where the region is none of China
 * @param creditLimit how much it may owe, in {@code currency}
 * @param exposure how much of it is taken by open documents
 * @param available limit, and what is raised today, less exposure
 */
public record CustomerRow(
        Long id,
        String code,
        String name,
        CustomerLevel level,
        Long branchId,
        String branchName,
        @Nullable String salesperson,
        @Nullable String region,
        @Nullable String regionCode,
        @Nullable CustomerIndustry industry,
        @Nullable String phone,
        int paymentTermsDays,
        String currency,
        BigDecimal creditLimit,
        BigDecimal exposure,
        BigDecimal available,
        boolean active)
        implements Serializable {}
