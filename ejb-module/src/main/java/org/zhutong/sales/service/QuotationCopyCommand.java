package org.zhutong.sales.service;

import org.jspecify.annotations.Nullable;

/**
 * What a copy of a quotation is to be.
 *
 * @param customerId whom it is for; left out: the customer of the original
 */
public record QuotationCopyCommand(@Nullable Long customerId) {}
