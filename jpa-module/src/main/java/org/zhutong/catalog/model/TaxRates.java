package org.zhutong.catalog.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Percent;

/** The VAT rates of the law (增值税税率): 13 % goods, 9 % construction and transport, 6 % services, 0 %. */
public final class TaxRates {
    public static final Percent STANDARD = Percent.of("13");

    /** From the most to the least usual. */
    public static final List<Percent> ALL = List.of(STANDARD, Percent.of("9"), Percent.of("6"), Percent.ZERO);

    private TaxRates() {}

    /**
     * @param percent in percent, e.g. 13; null for the standard rate
     * @throws BusinessException INVALID when the law knows no such rate
     */
    public static Percent of(@Nullable BigDecimal percent) {
        if (percent == null) {
            return STANDARD;
        }
        for (Percent rate : ALL) {
            if (rate.value().compareTo(percent) == 0) {
                return rate;
            }
        }
        throw BusinessException.invalidField("taxRate", "catalog.tax-rate-unknown", percent);
    }
}
