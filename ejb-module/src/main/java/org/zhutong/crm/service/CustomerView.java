package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CustomerIndustry;

/**
 * A customer with everything that belongs to it.
 *
 * @param regionCode of the division, six digits; null where the region is none of China
 * @param level A, B or C
 * @param paymentTermsDays days from invoice to due
 * @param creditLimit how much it may owe, in {@code currency}
 * @param exposure how much of it is taken by open documents
 * @param available limit, and what is raised today, less exposure; negative when the limit was set below what was already owed
 * @param mergedInto the customer it has become part of; null as long as it stands for itself
 */
public record CustomerView(
        long id,
        int version,
        String code,
        String name,
        String level,
        long branchId,
        String branchName,
        @Nullable String salesperson,
        @Nullable String taxId,
        @Nullable String region,
        @Nullable String regionCode,
        @Nullable CustomerIndustry industry,
        @Nullable String address,
        @Nullable String phone,
        int paymentTermsDays,
        String currency,
        BigDecimal creditLimit,
        BigDecimal exposure,
        BigDecimal available,
        boolean active,
        @Nullable String remark,
        List<ContactView> contacts,
        @Nullable Long mergedInto)
        implements Serializable {}
