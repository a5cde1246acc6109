package org.zhutong.catalog.spi;

/**
 * What of a customer decides on prices.
 *
 * @param level A, B or C
 * @param branchId the branch that serves the customer
 */
public record CustomerPricingInfo(String level, long branchId) {}
