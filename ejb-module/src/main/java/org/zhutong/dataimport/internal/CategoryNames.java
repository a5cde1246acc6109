package org.zhutong.dataimport.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.CategoryView;

/**
 * The categories rows may name, and those that a run adds: one that does not exist is made below the topmost, which is told at
 * the first row that names it.
 */
final class CategoryNames {
    /** Stands for a category that a dry run would make. */
    static final long NOT_YET = -1;

    private final Map<String, Long> categories = new HashMap<>();
    private final Set<String> categoryCodes = new HashSet<>();
    private final @Nullable BiFunction<String, String, Long> categoryMaker;
    private int newCategories;

    /** @param categoryMaker makes a category by code and name and returns its id; null in a dry run */
    CategoryNames(List<CategoryView> tree, @Nullable BiFunction<String, String, Long> categoryMaker) {
        this.categoryMaker = categoryMaker;
        List<CategoryView> deepestFirst = new ArrayList<>(tree);
        deepestFirst.sort(Comparator.comparing(CategoryView::path).reversed());
        // of equal names the one nearest the top counts; a code is taken before a name
        deepestFirst.forEach(one -> categories.put(one.name(), one.id()));
        deepestFirst.forEach(one -> categories.put(one.code(), one.id()));
        deepestFirst.forEach(one -> categoryCodes.add(one.code()));
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

    int made() {
        return newCategories;
    }
}
