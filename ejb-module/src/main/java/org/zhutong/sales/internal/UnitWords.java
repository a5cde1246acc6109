package org.zhutong.sales.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.shared.model.Quantity;

/** The units people write, in Chinese and English, and the units of the catalog they mean. */
public final class UnitWords {
    private static final String TONNE = "吨";
    private static final String KILOGRAM = "千克";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Code in the catalog, then what else is written for it. */
    private static final List<List<String>> WORDS = List.of(
            List.of("平方米", "m2", "m²", "平方", "平米", "sqm", "sq.m", "square meters", "square metres"),
            List.of("立方米", "m3", "m³", "立方", "方", "cbm", "cubic meters", "cubic metres"),
            List.of(TONNE, "t", "ton", "tons", "tonne", "tonnes"),
            List.of(KILOGRAM, "kg", "kgs", "公斤"),
            List.of("米", "m", "meter", "meters", "metre", "metres"),
            List.of("升", "l", "liter", "liters", "litre", "litres"),
            List.of("件"),
            List.of("个", "pc", "pcs", "piece", "pieces", "ea"),
            List.of("支", "length", "lengths"),
            List.of("根", "bar", "bars"),
            List.of("张", "sheet", "sheets"),
            List.of("片"),
            List.of("块"),
            List.of("只"),
            List.of("套", "set", "sets"),
            List.of("组"),
            List.of("台"),
            List.of("袋", "bag", "bags", "包"),
            List.of("桶", "pail", "pails", "bucket", "buckets"),
            List.of("箱", "box", "boxes", "carton", "cartons"),
            List.of("托", "pallet", "pallets"),
            List.of("卷", "roll", "rolls"),
            List.of("盘", "coil", "coils"),
            List.of("捆", "bundle", "bundles"));

    private static final Map<String, String> CODES = codes();

    private UnitWords() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        WORDS.forEach(words -> words.forEach(word -> codes.put(word, words.get(0))));
        return codes;
    }

    /** The unit of the catalog that is meant; null for a word that is no unit. */
    public static @Nullable String code(@Nullable String word) {
        return word == null ? null : CODES.get(word.strip().toLowerCase(Locale.ROOT));
    }

    /** All of them as alternatives of a regular expression, the longest first. */
    static String alternatives() {
        List<String> words = new ArrayList<>(CODES.keySet());
        words.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /**
     * The quantity in a unit the product is handled in; kilograms and tonnes stand for each other.
     *
     * @param unit as written; null: the product's base unit
     * @return null where the product is not handled in it
     */
    public static @Nullable Quantity fit(BigDecimal quantity, @Nullable String unit, ProductInfo product) {
        if (unit == null) {
            return Quantity.of(quantity, product.baseUnit());
        }
        if (product.units().containsKey(unit)) {
            return Quantity.of(quantity, unit);
        }
        String code = code(unit);
        if (code == null) {
            return null;
        }
        if (product.units().containsKey(code)) {
            return Quantity.of(quantity, code);
        }
        if (code.equals(KILOGRAM) && product.units().containsKey(TONNE)) {
            return exact(quantity.movePointLeft(3), TONNE);
        }
        return code.equals(TONNE) && product.units().containsKey(KILOGRAM)
                ? exact(quantity.multiply(THOUSAND), KILOGRAM)
                : null;
    }

    /** Null where it would be rounded away or grow too large. */
    private static @Nullable Quantity exact(BigDecimal value, String unit) {
        boolean fits = value.compareTo(Quantity.MAX) <= 0
                && value.setScale(Quantity.SCALE, RoundingMode.DOWN).compareTo(value) == 0;
        return fits ? Quantity.of(value, unit) : null;
    }
}
