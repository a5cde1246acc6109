package org.zhutong.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ConversionFactor;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;

/**
 * What documents need to know of a product.
 *
 * @param baseUnit code of the unit in which stock and prices are counted
 * @param active whether it may be put into new documents
 * @param units every unit it can be entered in → how many base units one is; the base unit itself is one
 * @param wholeUnits those of them that are handed out only whole (box, pallet, piece)
 */
public record ProductInfo(
        long id,
        String sku,
        String name,
        @Nullable String spec,
        String baseUnit,
        Percent taxRate,
        boolean active,
        Map<String, ConversionFactor> units,
        Set<String> wholeUnits)
        implements Serializable {
    public ProductInfo {
        units = Map.copyOf(units);
        wholeUnits = Set.copyOf(wholeUnits);
    }

    /**
     * The quantity in the base unit, exact to scale 6.
     *
     * @throws BusinessException INVALID {@code catalog.no-conversion} when the product is not handled in that unit
     */
    public Quantity toBase(Quantity entered) {
        return entered.toBase(factor(entered.unit()), baseUnit);
    }

    /**
     * What is handed out when so much is asked for. A product that is only handed out whole is rounded up: to whole units when
     * it is asked for in such a unit; else to whole units of the smallest such unit (150 m² of tiles are 105 boxes of 1.44 m²).
     * Where nothing is bound to whole units, or the base quantity is whole in that unit already, the quantity is returned as
     * it was entered.
     */
    public Quantity handedOut(Quantity entered) {
        if (wholeUnits.contains(entered.unit())) {
            return Quantity.of(entered.value().setScale(0, RoundingMode.CEILING), entered.unit());
        }
        String pack = smallestWholeUnit();
        if (pack == null) {
            return entered;
        }
        BigDecimal base = toBase(entered).value();
        ConversionFactor factor = factor(pack);
        BigDecimal whole = base.multiply(BigDecimal.valueOf(factor.denominator()))
                .divide(BigDecimal.valueOf(factor.numerator()), 0, RoundingMode.CEILING);
        return factor.toBase(whole).compareTo(base) == 0 ? entered : Quantity.of(whole, pack);
    }

    private @Nullable String smallestWholeUnit() {
        String smallest = null;
        for (String unit : wholeUnits) {
            if (smallest == null || isSmaller(unit, smallest)) {
                smallest = unit;
            }
        }
        return smallest;
    }

    private boolean isSmaller(String unit, String other) {
        int order = factor(unit).decimal().compareTo(factor(other).decimal());
        return order < 0 || (order == 0 && unit.compareTo(other) < 0);
    }

    private ConversionFactor factor(String unit) {
        ConversionFactor factor = units.get(unit);
        if (factor == null) {
            throw BusinessException.invalidField(
                    "unit",
                    "catalog.no-conversion",
                    sku,
                    unit,
                    String.join("、", units.keySet().stream().sorted().toList()));
        }
        return factor;
    }
}
