package org.zhutong.test.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bill of 60 lines of what the demonstration's catalogue has, some by code, some by name, and of two things it has not. */
public final class BillOfQuantities {
    public static final int LINES = 60;

    private static final List<String> UNKNOWN = List.of("量子防水卷材", "不锈钢雕塑 三米");

    private BillOfQuantities() {}

    private static List<JsonNode> products() {
        List<JsonNode> products = new ArrayList<>();
        for (JsonNode product : Api.as("east.sales")
                .get("/products?limit=200")
                .expect(200)
                .json()
                .path("items")) {
            // others' tests have products of their own, at no price
            if (product.path("sku").asText().matches("(TILE|CEM|ADH|PPR|PVC|FIT)-[A-Z0-9-]*")) {
                products.add(product);
            }
        }
        if (products.size() < 10) {
            throw new IllegalStateException("few products: " + products);
        }
        return products;
    }

    /** Rows as copied out of a spreadsheet. */
    public static String text() {
        List<JsonNode> products = products();
        StringBuilder rows = new StringBuilder("序号\t项目名称\t计量单位\t工程量\n");
        for (int i = 0; i < LINES; i++) {
            if (i % 30 == 29) {
                rows.append(i + 1).append('\t').append(UNKNOWN.get(i / 30)).append("\t项\t1\n");
                continue;
            }
            JsonNode product = products.get(i % products.size());
            rows.append(i + 1)
                    .append('\t')
                    .append(product.path("sku").asText())
                    .append('\t')
                    .append(product.path("baseUnit").asText())
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
        for (JsonNode product : products()) {
            Map<String, Object> line = new HashMap<>();
            line.put("warehouseId", warehouse);
            line.put("sku", product.path("sku").asText());
            line.put("quantity", new BigDecimal("1000"));
            line.put("unit", product.path("baseUnit").asText());
            line.put("unitCost", 10);
            lines.add(line);
        }
        Api.as("storekeeper").post("/stock/opening", Map.of("lines", lines)).expect(201);
        return warehouse;
    }
}
