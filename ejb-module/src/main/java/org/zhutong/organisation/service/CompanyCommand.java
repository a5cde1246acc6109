package org.zhutong.organisation.service;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How the company is to present itself on what it prints and sends.
 *
 * @param taxId unified social credit code
 * @param quotationTerms printed below the lines of every quotation; {@code quotationTermsEn} of one in English
 */
public record CompanyCommand(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String nameEn,
        @Nullable @Size(max = 40) String taxId,
        @Nullable @Size(max = 300) String address,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Email @Size(max = 200) String email,
        @Nullable @Size(max = 200) String bankName,
        @Nullable @Size(max = 60) String bankAccount,
        @Nullable @Size(max = 2000) String quotationTerms,
        @Nullable @Size(max = 2000) String quotationTermsEn) {}
