package org.zhutong.dataimport.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.service.MappingCommand;

/**
 * Guesses which column is what from headers usual in Chinese and English price books, and whether one column tells materials
 * from other rows.
 */
public final class MappingSuggestion {
    /** Of each field, the headers it is known by, the best first. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "sku",
                    List.of(
                            "sku",
                            "resource_code",
                            "product code",
                            "item code",
                            "code",
                            "产品编码",
                            "商品编码",
                            "物料编码",
                            "材料编码",
                            "编码",
                            "货号",
                            "编号",
                            "型号编码",
                            "料号"),
            "name", List.of("name", "product name", "description", "产品名称", "商品名称", "物料名称", "材料名称", "名称", "品名"),
            "category", List.of("category", "类目", "产品类别", "分类", "类别", "品类"),
            "unit", List.of("unit", "uom", "unit of measure", "计量单位", "基本单位", "单位"),
            "price",
                    List.of(
                            "price",
                            "unit price",
                            "price_avg",
                            "net price",
                            "除税价",
                            "不含税单价",
                            "不含税价",
                            "单价",
                            "价格",
                            "售价",
                            "price_median"),
            "currency", List.of("currency", "币种", "货币"),
            "spec", List.of("spec", "specification", "model", "规格型号", "规格", "型号"),
            "brand", List.of("brand", "manufacturer", "品牌", "厂家"),
            "taxRate", List.of("tax rate", "vat", "tax", "增值税税率", "税率"),
            "filter", List.of("type", "resource type", "类型", "种类", "资源类型"));

    /** What rows of goods are called where a column tells them from labour and machines. */
    private static final Set<String> MATERIALS = Set.of("material", "materials", "材料", "物料", "商品", "产品", "主材");

    private MappingSuggestion() {}

    /** @param withPrices whether the caller may enter prices */
    public static MappingCommand guess(List<FileColumn> columns, boolean withPrices) {
        FileColumn filter = find(columns, "filter").orElse(null);
        String material = filter == null ? null : material(filter);
        String sku = header(columns, "sku");
        return new MappingCommand(
                sku == null ? columns.get(0).name() : sku,
                header(columns, "name"),
                header(columns, "category"),
                header(columns, "unit"),
                withPrices ? header(columns, "price") : null,
                withPrices ? header(columns, "currency") : null,
                header(columns, "spec"),
                header(columns, "brand"),
                header(columns, "taxRate"),
                filter == null || material == null ? null : filter.name(),
                material,
                "件",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable String material(FileColumn filter) {
        return filter.values().stream()
                .map(FileColumn.ValueCount::value)
                .filter(value -> MATERIALS.contains(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String header(List<FileColumn> columns, String field) {
        return find(columns, field).map(FileColumn::name).orElse(null);
    }

    private static Optional<FileColumn> find(List<FileColumn> columns, String field) {
        for (String header : KNOWN.getOrDefault(field, List.of())) {
            for (FileColumn column : columns) {
                if (column.name().equalsIgnoreCase(header)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }
}
