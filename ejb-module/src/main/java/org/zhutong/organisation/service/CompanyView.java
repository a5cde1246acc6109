package org.zhutong.organisation.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The company; {@code version} is needed to change it. */
public record CompanyView(
        int version,
        String code,
        String currency,
        String name,
        @Nullable String nameEn,
        @Nullable String taxId,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String bankName,
        @Nullable String bankAccount,
        @Nullable String quotationTerms,
        @Nullable String quotationTermsEn)
        implements Serializable {}
