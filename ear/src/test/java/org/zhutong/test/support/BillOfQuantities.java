package org.zhutong.test.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bill of 60 lines of what the demonstration's catalogue has, some by code, some by name, and of two things it has not. */
public final class BillOfQuantities {
    public static final int LINES = 60;

    /** Sku and base unit. */
    private static final List<List<String>> PRODUCTS = List.of(
            List.of("TILE-600-GR", "平方米"),
            List.of("TILE-800-WH", "平方米"),
            List.of("TILE-750-WD", "平方米"),
            List.of("TILE-900-SL", "平方米"),
            List.of("TILE-300-WL", "平方米"),
            List.of("TILE-400-WL", "平方米"),
            List.of("CEM-PO425", "袋"),
            List.of("CEM-PC325", "袋"),
            List.of("ADH-C1", "袋"),
            List.of("ADH-C2TE", "袋"),
            List.of("PPR-20-S4", "米"),
            List.of("PPR-25-S4", "米"),
            List.of("PPR-32-S4", "米"),
            List.of("PVC-110", "米"),
            List.of("PVC-160", "米"),
            List.of("FIT-PPR-EL20", "个"),
            List.of("FIT-PPR-T25", "个"),
            List.of("FIT-PVC-EL110", "个"));

    private static final List<String> UNKNOWN = List.of("量子防水卷材", "不锈钢雕塑 三米");

    private BillOfQuantities() {}

    /** Rows as copied out of a spreadsheet. */
    public static String text() {
        StringBuilder rows = new StringBuilder("序号\t项目名称\t计量单位\t工程量\n");
        for (int i = 0; i < LINES; i++) {
            if (i % 30 == 29) {
                rows.append(i + 1).append('\t').append(UNKNOWN.get(i / 30)).append("\t项\t1\n");
                continue;
            }
            List<String> product = PRODUCTS.get(i % PRODUCTS.size());
            rows.append(i + 1)
                    .append('\t')
                    .append(product.get(0))
                    .append('\t')
                    .append(product.get(1))
                    .append('\t')
                    .append(i + 1)
                    .append('\n');
        }
        return rows.toString();
    }

    /** A warehouse of East that has plenty of all of it. */
    public static long stocked() {
        long warehouse = Fixtures.warehouse("EAST");
        List<Map<String, Object>> lines = new ArrayList<>();
        for (List<String> product : PRODUCTS) {
            Map<String, Object> line = new HashMap<>();
            line.put("warehouseId", warehouse);
            line.put("sku", product.get(0));
            line.put("quantity", new BigDecimal("1000"));
            line.put("unit", product.get(1));
            line.put("unitCost", 10);
            lines.add(line);
        }
        Api.as("storekeeper").post("/stock/opening", Map.of("lines", lines)).expect(201);
        return warehouse;
    }
}
