package org.zhutong.organisation.service;

import java.util.Set;

/**
 * Which rows a caller may see.
 *
 * @param companyWide all branches
 * @param branchIds the branches when not company-wide; empty means nothing at all
 */
public record DataScope(boolean companyWide, Set<Long> branchIds) {
    public static final DataScope ALL = new DataScope(true, Set.of());
    public static final DataScope NOTHING = new DataScope(false, Set.of());

    public DataScope {
        branchIds = Set.copyOf(branchIds);
    }

    public boolean includes(Long branchId) {
        return companyWide || branchIds.contains(branchId);
    }
}
