package org.zhutong.crm.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.DuplicateReason;

/**
 * A customer that is there already and looks like the one asked for.
 *
 * @param score the higher the likelier; the list begins with the highest
 * @param likely whether one should look before entering it again
 * @param reasons what speaks for it
 */
public record DuplicateView(
        long id,
        String code,
        String name,
        long branchId,
        String branchName,
        @Nullable String taxId,
        @Nullable String region,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String salesperson,
        int score,
        boolean likely,
        List<DuplicateReason> reasons)
        implements Serializable {}
