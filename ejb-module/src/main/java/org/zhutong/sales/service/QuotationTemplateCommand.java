package org.zhutong.sales.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A template to save.
 *
 * @param quotationId whose lines it takes, without prices and discounts
 * @param name of one line, at most 100 characters, not that of another template of the branch
 */
public record QuotationTemplateCommand(
        @NotNull Long quotationId,
        @NotBlank @Size(max = 100) String name) {}
