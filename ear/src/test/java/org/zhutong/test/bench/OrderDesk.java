package org.zhutong.test.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.TestRun;

/**
 * What the orders of the benchmark are made of: {@value #PRODUCTS} products with prices, stock of each in {@value #WAREHOUSES}
 * warehouses, and {@value #CUSTOMERS} customers with credit; enough of each that clients seldom want the same row.
 */
final class OrderDesk {
    static final int LINES = 10;

    private static final int PRODUCTS = 400;
    private static final int WAREHOUSES = 8;
    private static final int CUSTOMERS = 200;

    private final List<Long> products;
    private final List<Long> warehouses;
    private final List<Long> customers;
    private final SplittableRandom random = new SplittableRandom(20261126);

    private OrderDesk(List<Long> products, List<Long> warehouses, List<Long> customers) {
        this.products = products;
        this.warehouses = warehouses;
        this.customers = customers;
    }

    static OrderDesk open() throws IOException {
        String prefix = Fixtures.unique("DESK");
        FileImport upload = FileImport.upload(new PriceBook(prefix, PRODUCTS, 0).csv(TestRun.folder()));
        upload.dryRun();
        upload.commit();
        List<Long> products = productIds(prefix);
        List<Long> warehouses = IntStream.range(0, WAREHOUSES)
                .mapToObj(i -> Fixtures.warehouse("EAST"))
                .toList();
        warehouses.forEach(warehouse -> stock(warehouse, products));
        List<Long> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(
                        i -> Fixtures.customer("EAST", "10000000000").path("id").asLong())
                .toList();
        return new OrderDesk(products, warehouses, customers);
    }

    private static List<Long> productIds(String prefix) {
        List<Long> ids = new ArrayList<>();
        String page = "/products?limit=200&q=" + prefix;
        while (!page.isEmpty()) {
            JsonNode answer = Api.as("east.sales").get(page).expect(200).json();
            answer.path("items").forEach(product -> ids.add(product.path("id").asLong()));
            page = answer.path("next").asText("");
        }
        if (ids.size() != PRODUCTS) {
            throw new IllegalStateException(ids.size() + " products instead of " + PRODUCTS);
        }
        return ids;
    }

    private static void stock(long warehouse, List<Long> products) {
        List<Map<String, Object>> lines = products.stream()
                .map(id -> Map.<String, Object>of(
                        "warehouseId", warehouse, "productId", id, "quantity", 1_000_000_000, "unitCost", 10))
                .toList();
        Api.as("storekeeper").post("/stock/opening", Map.of("lines", lines)).expect(201);
    }

    /** The body of the next order: a customer, a warehouse and {@value #LINES} different products by chance. */
    String nextOrder() {
        SplittableRandom chance;
        synchronized (random) {
            chance = random.split();
        }
        long warehouse = warehouses.get(chance.nextInt(WAREHOUSES));
        String lines = chance.ints(0, PRODUCTS)
                .distinct()
                .limit(LINES)
                .mapToObj(product -> "{\"productId\":" + products.get(product) + ",\"quantity\":"
                        + (1 + chance.nextInt(20)) + ",\"unit\":\"件\",\"warehouseId\":" + warehouse + "}")
                .collect(Collectors.joining(","));
        return "{\"customerId\":" + customers.get(chance.nextInt(CUSTOMERS))
                + ",\"projectName\":\"滨江花园二期\",\"contactName\":\"王工\",\"lines\":[" + lines + "]}";
    }
}
