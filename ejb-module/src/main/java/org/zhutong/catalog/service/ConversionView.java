package org.zhutong.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Another unit a product is handled in: one of it is exactly {@code numerator/denominator} base units.
 *
 * @param factor the same as a decimal, rounded to scale 6
 */
public record ConversionView(String unit, long numerator, long denominator, BigDecimal factor, boolean wholeUnits)
        implements Serializable {}
