package org.zhutong.dataimport.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.ImportedProduct;
import org.zhutong.catalog.service.UnitView;

/**
 * The units rows may name, and those that a run adds. A unit is known by its code and its names in both languages, whatever
 * their case and spaces ({@code m2} is 平方米); one that is not known is made. A multiple such as 100个 is a pack of its unit.
 * Each is told at the first row that names it.
 */
final class UnitNames {
    private static final Pattern MULTIPLE = Pattern.compile("([1-9]\\d{0,5})[ \\u00A0]*(\\D.*)");

    /**
     * What a row's unit comes to.
     *
     * @param base code of the unit the product is counted in
     * @param pack the multiple of it that the row is in; null when it is in the unit itself
     */
    record Meaning(String base, ImportedProduct.@Nullable Pack pack) {}

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final @Nullable Consumer<String> maker;
    private int made;

    /** @param maker makes a unit by its code; null in a dry run */
    UnitNames(List<UnitView> units, @Nullable Consumer<String> maker) {
        this.maker = maker;
        List<UnitView> known = new ArrayList<>(units);
        known.forEach(unit -> codes.putIfAbsent(plain(unit.code()), unit.code()));
        known.forEach(unit -> codes.putIfAbsent(plain(unit.name()), unit.code()));
        known.forEach(unit -> codes.putIfAbsent(plain(unit.nameEn()), unit.code()));
        known.forEach(unit -> codes.putIfAbsent(plain(unit.nameEn()) + "s", unit.code()));
    }

    Meaning meaning(String text, String column, List<Finding> findings) {
        String code = code(text.replaceFirst("^1[ \\u00A0]*(?=\\D)", ""), column, findings);
        Matcher multiple = MULTIPLE.matcher(code);
        if (!multiple.matches()) {
            return new Meaning(code, null);
        }
        int size = Integer.parseInt(multiple.group(1));
        String base = code(multiple.group(2).strip(), column, findings);
        if (told.add("pack " + code)) {
            findings.add(Finding.info(column, "dataimport.row.unit-pack", code, size, base));
        }
        return new Meaning(base, new ImportedProduct.Pack(code, size));
    }

    private String code(String text, String column, List<Finding> findings) {
        String known = codes.get(plain(text));
        if (known == null) {
            codes.put(plain(text), text);
            made++;
            findings.add(Finding.info(column, "dataimport.row.unit-new", text));
            if (maker != null) {
                maker.accept(text);
            }
            return text;
        }
        if (!known.equals(text) && told.add(text)) {
            findings.add(Finding.info(column, "dataimport.row.unit-understood", text, known));
        }
        return known;
    }

    /** Compatible characters (m² is m2), small letters, no spaces. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    int made() {
        return made;
    }
}
