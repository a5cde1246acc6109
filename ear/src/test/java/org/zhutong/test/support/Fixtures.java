package org.zhutong.test.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Rows for tests, made over REST by those who may; each test has its own, so that none disturbs another. */
public final class Fixtures {
    /** A tile of the demo catalogue: base unit m², a box has 1.44 m², 80 yuan the m². */
    public static final String TILE = "TILE-600-GR";

    /** A cement of the demo catalogue: base unit bag, 30 yuan. */
    public static final String CEMENT = "CEM-PO425";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 5);

    private Fixtures() {}

    /** A short text that no other test has. */
    public static String unique(String prefix) {
        return (prefix + "-" + RUN + "-" + COUNT.incrementAndGet()).toUpperCase(java.util.Locale.ROOT);
    }

    /** Of the branch with this code. */
    public static long branch(String code) {
        for (JsonNode branch :
                Api.as("admin").get("/branches?limit=200").expect(200).json().path("items")) {
            if (branch.path("code").asText().equals(code)) {
                return branch.path("id").asLong();
            }
        }
        throw new IllegalStateException("no branch " + code);
    }

    /** A customer of level C without credit terms beyond its limit. @param limit in yuan */
    public static JsonNode customer(String branchCode, String limit) {
        Map<String, Object> command = new HashMap<>();
        command.put("name", unique("测试客户"));
        command.put("level", "C");
        command.put("branchId", branch(branchCode));
        command.put("creditLimit", new BigDecimal(limit));
        command.put("paymentTermsDays", 30);
        return Api.as("admin").post("/customers", command).expect(201).json();
    }

    public static long warehouse(String branchCode) {
        String code = unique("W");
        return Api.as("admin")
                .post("/warehouses", Map.of("code", code, "name", "仓库 " + code, "branchId", branch(branchCode)))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    /** Puts stock into a warehouse, at a cost of 10 for each base unit. */
    public static void stock(long warehouse, String sku, String quantity, String unit) {
        Api.as("storekeeper")
                .post(
                        "/stock/opening",
                        Map.of(
                                "lines",
                                List.of(Map.of(
                                        "warehouseId", warehouse,
                                        "sku", sku,
                                        "quantity", new BigDecimal(quantity),
                                        "unit", unit,
                                        "unitCost", 10))))
                .expect(201);
    }

    /** The stock of a product in a warehouse: onHand, reserved, available in base units. */
    public static JsonNode stockOf(long warehouse, String sku) {
        JsonNode items = Api.as("auditor")
                .get("/stock?warehouse=" + warehouse + "&sku=" + sku)
                .expect(200)
                .json()
                .path("items");
        if (items.size() != 1) {
            throw new IllegalStateException(items.size() + " stock levels of " + sku + " in warehouse " + warehouse);
        }
        return items.get(0);
    }

    public static Map<String, Object> line(String sku, String quantity, String unit) {
        Map<String, Object> line = new HashMap<>();
        line.put("sku", sku);
        line.put("quantity", new BigDecimal(quantity));
        line.put("unit", unit);
        return line;
    }

    /** A line of an order, delivered from this warehouse. */
    public static Map<String, Object> line(String sku, String quantity, String unit, long warehouse) {
        Map<String, Object> line = line(sku, quantity, unit);
        line.put("warehouseId", warehouse);
        return line;
    }

    @SafeVarargs
    public static Map<String, Object> quotation(long customer, Map<String, Object>... lines) {
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", customer);
        command.put("projectName", "滨江花园二期");
        command.put("lines", Arrays.asList(lines));
        return command;
    }

    /** The body of an order is that of a quotation, with deliveries in its lines. */
    @SafeVarargs
    public static Map<String, Object> order(long customer, Map<String, Object>... lines) {
        return quotation(customer, lines);
    }

    /** Takes a quotation through every step to a draft order, as east.sales; approved by east.manager where needed. */
    public static JsonNode orderFromQuotation(long customer, long warehouse, Map<String, Object> quotation) {
        Api sales = Api.as("east.sales");
        long id = sales.post("/quotations", quotation)
                .expect(201)
                .json()
                .path("id")
                .asLong();
        JsonNode submitted =
                sales.post("/quotations/" + id + "/submit", null).expect(200).json();
        if (submitted.path("status").asText().equals("IN_APPROVAL")) {
            Api.as("east.manager").post("/quotations/" + id + "/approve", null).expect(200);
        }
        sales.post("/quotations/" + id + "/send", null).expect(200);
        sales.post("/quotations/" + id + "/accept", null).expect(200);
        return sales.post("/sales-orders/from-quotation/" + id, Map.of("warehouseId", warehouse))
                .expect(201)
                .json();
    }
}
