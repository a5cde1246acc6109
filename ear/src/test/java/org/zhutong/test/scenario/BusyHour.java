package org.zhutong.test.scenario;

import static org.zhutong.test.support.Fixtures.CEMENT;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.Together;

/** What a company's people do in an hour, all at once and over REST: also wrongly, too late, and more than once. */
public final class BusyHour {
    private static final Api ADMIN = Api.as("admin");
    private static final Api SALES = Api.as("east.sales");
    private static final Api MANAGER = Api.as("east.manager");
    private static final int CROWD = 3;

    private BusyHour() {}

    public static void pass() {
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "60", "箱");
        Fixtures.stock(warehouse, CEMENT, "300", "袋");
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            people.add(() -> sell(warehouse));
            people.add(() -> reviseAndRefuse(warehouse));
            people.add(BusyHour::keepTheCatalog);
            people.add(BusyHour::keepTheCompany);
            people.add(BusyHour::importProducts);
        }
        Together.all(people);
    }

    private static String id(Api.Answer answer) {
        return answer.expect(201).json().path("id").asText();
    }

    /** From a customer to a confirmed, held, released and cancelled order; with what is refused on the way. */
    private static boolean sell(long warehouse) {
        JsonNode customer = Fixtures.customer("EAST", "60000");
        long customerId = customer.path("id").asLong();
        ADMIN.put("/customers/" + customerId, 999, customer.deepCopy()).problem(422);
        changeCustomer(customerId);
        JsonNode order = Fixtures.orderFromQuotation(
                customerId, warehouse, Fixtures.quotation(customerId, line(TILE, "2", "箱"), line(CEMENT, "5", "袋")));
        String path = "/sales-orders/" + order.path("id").asText();
        String key = Fixtures.unique("KEY");
        SALES.post(path + "/confirm", null, key).expect(200);
        SALES.post(path + "/confirm", null, key).expect(200);
        SALES.post(path + "/confirm", null).problem(409);
        MANAGER.post(path + "/hold", Map.of("reason", "试验")).expect(200);
        MANAGER.post(path + "/release", Map.of("reason", "试验")).expect(200);
        SALES.post(path + "/cancel", Map.of("reason", "试验")).expect(200);
        tooMuch(customerId, warehouse);
        return true;
    }

    private static void changeCustomer(long id) {
        Api.Answer read = ADMIN.get("/customers/" + id).expect(200);
        Map<String, Object> command = new java.util.HashMap<>();
        command.put("code", read.json().path("code").asText());
        command.put("name", read.json().path("name").asText() + "（改）");
        command.put("level", "B");
        command.put("branchId", read.json().path("branchId").asLong());
        command.put("creditLimit", 50_000);
        command.put("paymentTermsDays", 45);
        command.put("contacts", List.of(Map.of("name", "王工", "phone", "13800000000", "primary", true)));
        Api.Answer changed =
                ADMIN.put("/customers/" + id, read.version(), command).expect(200);
        ADMIN.put("/customers/" + id, read.version(), command).problem(412);
        command.put("contacts", List.of());
        ADMIN.put("/customers/" + id, changed.version(), command).expect(200);
    }

    /** An order above stock and credit: what its confirmation reserved is rolled back. */
    private static void tooMuch(long customer, long warehouse) {
        String id = id(SALES.post(
                "/sales-orders",
                Fixtures.order(customer, line(CEMENT, "1", "袋", warehouse), line(TILE, "5000", "箱", warehouse))));
        Api.Answer submitted = SALES.post("/sales-orders/" + id + "/submit", null);
        if (submitted.status() == 200) {
            MANAGER.post("/sales-orders/" + id + "/approve", null);
        }
        SALES.post("/sales-orders/" + id + "/confirm", null).problem(409);
    }

    /** A quotation changed, refused, submitted again, withdrawn, revised and rejected. */
    private static boolean reviseAndRefuse(long warehouse) {
        long customer = Fixtures.customer("EAST", "500000").path("id").asLong();
        Map<String, Object> command = Fixtures.quotation(customer, line(TILE, "10", "箱"));
        command.put("discount", 12);
        String id = id(SALES.post("/quotations", command));
        String path = "/quotations/" + id;
        command.put("lines", List.of(line(TILE, "20", "箱"), line(CEMENT, "7", "袋")));
        SALES.put(path, SALES.get(path).version(), command).expect(200);
        SALES.put(path, 99, command).problem(412);
        SALES.post(path + "/submit", null).expect(200);
        SALES.post(path + "/approve", null).problem(403);
        MANAGER.post(path + "/refuse", Map.of("comment", "太低")).expect(200);
        SALES.post(path + "/submit", null).expect(200);
        SALES.post(path + "/withdraw", null).expect(200);
        SALES.post(path + "/submit", null).expect(200);
        MANAGER.post(path + "/approve", null).expect(200);
        SALES.post(path + "/send", null).expect(200);
        String next = id(SALES.post(path + "/revise", null));
        SALES.post(path + "/accept", null).problem(409);
        command.put("discount", 0);
        String revised = "/quotations/" + next;
        SALES.put(revised, SALES.get(revised).version(), command).expect(200);
        SALES.post(revised + "/submit", null).expect(200);
        SALES.post(revised + "/send", null).expect(200);
        SALES.post(revised + "/reject", Map.of("reason", "价格")).expect(200);
        Fixtures.stock(warehouse, CEMENT, "1", "袋");
        return true;
    }

    /** Units, categories, products with conversions, price lists and their rules. */
    private static boolean keepTheCatalog() {
        String unit = Fixtures.unique("U");
        ADMIN.post("/units", Map.of("code", unit, "decimals", 0)).expect(201);
        ADMIN.post("/units", Map.of("code", unit, "decimals", 0)).problem(409);
        String category = id(ADMIN.post("/categories", Map.of("code", Fixtures.unique("C"), "name", "类目")));
        Map<String, Object> product = new java.util.HashMap<>(Map.of(
                "sku", Fixtures.unique("P"), "name", "产品", "categoryId", Long.valueOf(category), "baseUnit", unit));
        product.put("conversions", List.of(Map.of("unit", "箱", "numerator", 12, "denominator", 1)));
        String path = "/products/" + id(ADMIN.post("/products", product));
        product.put("name", "产品（改）");
        product.put("conversions", List.of(Map.of("unit", "托", "numerator", 144, "denominator", 1)));
        ADMIN.put(path, ADMIN.get(path).version(), product).expect(200);
        ADMIN.put(path, 77, product).problem(412);
        product.put("name", "x".repeat(600));
        ADMIN.put(path, ADMIN.get(path).version(), product).problem(422);
        prices(product.get("sku"));
        return true;
    }

    private static void prices(Object sku) {
        Map<String, Object> list = Map.of("code", Fixtures.unique("L"), "name", "价目表", "validFrom", "2026-01-01");
        String path = "/price-lists/" + id(ADMIN.post("/price-lists", list));
        Map<String, Object> rule = Map.of("sku", sku, "unitPrice", 10, "minQuantity", 0);
        ADMIN.post(path + "/rules", Map.of("rules", List.of(rule)));
        JsonNode rules = ADMIN.get(path + "/rules").expect(200).json().path("items");
        for (JsonNode one : rules) {
            String at = path + "/rules/" + one.path("id").asText();
            ADMIN.put(at, one.path("version").asInt(), Map.of("sku", sku, "unitPrice", 11, "minQuantity", 0));
            Api.send(ADMIN.request("DELETE", at, BodyPublishers.noBody())
                    .header("If-Match", "\"" + (one.path("version").asInt() + 1) + "\"")
                    .build());
        }
    }

    /** Branches, warehouses, employees, approval policies, parameters. */
    private static boolean keepTheCompany() {
        String branch = Fixtures.unique("B");
        String path = "/branches/" + id(ADMIN.post("/branches", Map.of("code", branch, "name", "分公司")));
        ADMIN.put(path, ADMIN.get(path).version(), Map.of("code", branch, "name", "分公司（改）", "active", false))
                .expect(200);
        ADMIN.post("/branches", Map.of("code", branch, "name", "x")).problem(409);
        ADMIN.post(
                        "/employees",
                        Map.of(
                                "username",
                                Fixtures.unique("e").toLowerCase(java.util.Locale.ROOT),
                                "displayName",
                                "员工"))
                .expect(201);
        Map<String, Object> policy = Map.of(
                "name",
                "试验",
                "documentType",
                "QUOTATION",
                "conditions",
                List.of(Map.of("fact", "DISCOUNT", "threshold", 50)),
                "steps",
                List.of(Map.of("level", 1, "kind", "PERMISSION", "permission", "quotation:approve")),
                "branchId",
                Fixtures.branch("SOUTH"));
        String policies = "/approval-policies/" + id(ADMIN.post("/approval-policies", policy));
        Api.send(ADMIN.request("DELETE", policies, BodyPublishers.noBody())
                .header("If-Match", "\"" + ADMIN.get(policies).version() + "\"")
                .build());
        SALES.post("/branches", Map.of("code", "X", "name", "x")).problem(403);
        return true;
    }

    private static boolean importProducts() {
        String sku = Fixtures.unique("IMP");
        Api.Answer uploaded = Api.send(ADMIN.request(
                        "POST",
                        "/imports?fileName=hour.csv",
                        BodyPublishers.ofString("sku,name,unit," + sku + "\n" + sku + ",甲,100个\n" + sku + "-2,乙,件\n"))
                .header("Content-Type", "text/csv")
                .build());
        String path = "/imports/" + id(uploaded);
        ObjectNode mapping = uploaded.json().path("suggestion").deepCopy();
        ADMIN.put(path + "/mapping", uploaded.version(), mapping.putNull("mode"))
                .expect(200);
        ADMIN.post(path + "/dry-run", null).expect(200);
        ADMIN.post(path + "/commit", null).expect(200);
        ADMIN.post(path + "/commit", null).problem(409);
        return true;
    }
}
