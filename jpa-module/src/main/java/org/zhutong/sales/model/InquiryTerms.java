package org.zhutong.sales.model;

import org.jspecify.annotations.Nullable;

/**
 * What people say of an inquiry beside its text.
 *
 * @param owner user name of whoever answers it
 */
public record InquiryTerms(
        @Nullable String projectName,
        @Nullable String contactName,
        @Nullable Long opportunityId,
        String owner) {}
