package org.zhutong.sales.service;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * To whom a quotation is mailed.
 *
 * @param contactName what they are called; left out: their address
 * @param language {@code zh-CN} or {@code en}, of the mail and of the page it leads to; left out: the caller's
 * @param message words above the link
 */
public record QuotationMailCommand(
        @NotBlank @Email @Size(max = 200) String email,
        @Nullable @Size(max = 100) String contactName,
        @Nullable @Size(max = 10) String language,
        @Nullable @Size(max = 2000) String message) {}
