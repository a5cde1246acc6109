package org.zhutong.organisation.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An employee; {@code branchId} is null for company-wide people; {@code version} is needed to change them. */
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
        boolean active)
        implements Serializable {}
