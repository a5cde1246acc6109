package org.zhutong.sales.service;

import jakarta.validation.constraints.NotNull;

/** @param customerId whom the quotation is for */
public record QuotationTemplateStartCommand(@NotNull Long customerId) {}
