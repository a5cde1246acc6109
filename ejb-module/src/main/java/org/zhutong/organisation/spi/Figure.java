package org.zhutong.organisation.spi;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number about the caller's own work, for the home page.
 *
 * @param label message key of what it counts, e.g. {@code sales.figure.open-quotations}
 * @param value a count, or an amount when there is a currency
 * @param currency ISO 4217 code of an amount; null for a count
 * @param href the list behind it, path within the application; null when there is none
 */
public record Figure(
        String label,
        BigDecimal value,
        @Nullable String currency,
        @Nullable String href) implements Serializable {}
