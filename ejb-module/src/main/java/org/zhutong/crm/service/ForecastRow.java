package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What open opportunities promise for a month in a branch.
 *
 * @param month in which they are expected to be decided, e.g. {@code 2026-11}
 * @param weighted the sum of each amount times the probability of its stage
 */
public record ForecastRow(
        String month, long branchId, String branchName, long count, BigDecimal amount, BigDecimal weighted)
        implements Serializable {}
