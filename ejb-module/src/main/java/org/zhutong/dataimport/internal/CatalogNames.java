package org.zhutong.dataimport.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.CategoryView;

/**
 * The units and categories rows may name, and those that a run adds: a unit or category that does not exist is made (a category
 * below the topmost one), which is told at the first row that names it.
 */
final class CatalogNames {
    /** Stands for a category that a dry run would make. */
    static final long NOT_YET = -1;

    private final Set<String> units;
    private final Map<String, Long> categories = new HashMap<>();
    private final Set<String> categoryCodes = new HashSet<>();
    private final @Nullable Consumer<String> unitMaker;
    private final @Nullable BiFunction<String, String, Long> categoryMaker;
    private int newUnits;
    private int newCategories;

    /**
     * @param unitMaker makes a unit by its code; null in a dry run
     * @param categoryMaker makes a category by code and name and returns its id; null in a dry run
     */
    CatalogNames(
            Set<String> units,
            List<CategoryView> tree,
            @Nullable Consumer<String> unitMaker,
            @Nullable BiFunction<String, String, Long> categoryMaker) {
        this.units = new HashSet<>(units);
        this.unitMaker = unitMaker;
        this.categoryMaker = categoryMaker;
        List<CategoryView> deepestFirst = new ArrayList<>(tree);
        deepestFirst.sort(Comparator.comparing(CategoryView::path).reversed());
        // of equal names the one nearest the top counts; a code is taken before a name
        deepestFirst.forEach(one -> categories.put(one.name(), one.id()));
        deepestFirst.forEach(one -> categories.put(one.code(), one.id()));
        deepestFirst.forEach(one -> categoryCodes.add(one.code()));
    }

    /** Makes sure the unit exists, or would. */
    void unit(String code, String column, List<Finding> findings) {
        if (units.add(code)) {
            newUnits++;
            findings.add(Finding.info(column, "dataimport.row.unit-new", code));
            if (unitMaker != null) {
                unitMaker.accept(code);
            }
        }
    }

    /** The category's id, or {@link #NOT_YET}. */
    Long category(String name, String column, List<Finding> findings) {
        Long known = categories.get(name);
        if (known != null) {
            return known;
        }
        newCategories++;
        findings.add(Finding.info(column, "dataimport.row.category-new", name));
        Long id = categoryMaker == null ? Long.valueOf(NOT_YET) : categoryMaker.apply(code(name), name);
        categories.put(name, id);
        return id;
    }

    /** A code from a name: what a code may contain, shortened, with a number behind it if it is taken. */
    private String code(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}.-]+", "-");
        String base = plain.length() <= 34 ? plain : plain.substring(0, 34);
        String code = base;
        for (int i = 2; !categoryCodes.add(code); i++) {
            code = base + "-" + i;
        }
        return code;
    }

    int newUnits() {
        return newUnits;
    }

    int newCategories() {
        return newCategories;
    }
}
