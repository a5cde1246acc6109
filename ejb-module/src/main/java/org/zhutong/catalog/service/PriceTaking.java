package org.zhutong.catalog.service;

import java.math.BigDecimal;

/**
 * What a line of a confirmed order takes of a price that holds for so much only.
 *
 * @param quantity in the base unit
 */
public record PriceTaking(long ruleId, long orderLineId, BigDecimal quantity) {}
