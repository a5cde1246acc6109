package org.zhutong.organisation.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An employee; {@code branchId} is null for company-wide people; {@code manager} is the user name of whom they report to; {@code version} is needed to change them. */
public record EmployeeView(
        long id,
        int version,
        String username,
        String displayName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String jobTitle,
        @Nullable Long branchId,
        @Nullable String branchName,
        @Nullable String manager,
        boolean active)
        implements Serializable {}
