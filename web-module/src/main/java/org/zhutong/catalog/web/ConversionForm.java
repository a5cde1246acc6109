package org.zhutong.catalog.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.zhutong.catalog.service.ConversionCommand;
import org.zhutong.catalog.service.ConversionView;
import org.zhutong.shared.model.BusinessException;

/** One unit a product is also handled in: how many base units it is, as a decimal (1.44) or a fraction (1/3). */
public class ConversionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String unit = "";
    private String factor = "";
    private boolean wholeUnits;

    static ConversionForm of(ConversionView view) {
        ConversionForm form = new ConversionForm();
        form.unit = view.unit();
        form.factor = isDecimal(view.denominator())
                ? new BigDecimal(view.numerator())
                        .divide(new BigDecimal(view.denominator()))
                        .toPlainString()
                : view.numerator() + "/" + view.denominator();
        form.wholeUnits = view.wholeUnits();
        return form;
    }

    /** Whether a fraction with this denominator (in lowest terms) has a finite decimal form. */
    private static boolean isDecimal(long denominator) {
        long rest = denominator;
        while (rest % 2 == 0) {
            rest /= 2;
        }
        while (rest % 5 == 0) {
            rest /= 5;
        }
        return rest == 1;
    }

    boolean isBlank() {
        return unit.isBlank() && factor.isBlank();
    }

    ConversionCommand command() {
        try {
            int slash = factor.indexOf('/');
            if (slash < 0) {
                return new ConversionCommand(unit, new BigDecimal(factor.strip()), null, null, wholeUnits);
            }
            return new ConversionCommand(
                    unit,
                    null,
                    Long.valueOf(factor.substring(0, slash).strip()),
                    Long.valueOf(factor.substring(slash + 1).strip()),
                    wholeUnits);
        } catch (NumberFormatException e) {
            throw BusinessException.invalid("shared.factor-invalid");
        }
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getFactor() {
        return factor;
    }

    public void setFactor(String factor) {
        this.factor = factor;
    }

    public boolean isWholeUnits() {
        return wholeUnits;
    }

    public void setWholeUnits(boolean wholeUnits) {
        this.wholeUnits = wholeUnits;
    }
}
