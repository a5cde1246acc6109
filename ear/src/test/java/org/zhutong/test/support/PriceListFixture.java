package org.zhutong.test.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Price lists of every kind, written by the administrator, who keeps those of the whole company. */
public final class PriceListFixture {
    private static final Api ADMIN = Api.as("admin");

    private PriceListFixture() {}

    /** Valid from today for 60 days. @param kind null: as where nobody says */
    public static Map<String, Object> command(String kind) {
        Map<String, Object> command = new HashMap<>();
        String code = Fixtures.unique("PL");
        command.put("code", code);
        command.put("name", "价目 " + code);
        command.put("kind", kind);
        command.put("validFrom", LocalDate.now().toString());
        command.put("validTo", LocalDate.now().plusDays(60).toString());
        return command;
    }

    public static Map<String, Object> forCustomer(long customer) {
        Map<String, Object> command = command("CUSTOMER");
        command.put("customerId", customer);
        return command;
    }

    public static Map<String, Object> forProject(long opportunity) {
        Map<String, Object> command = command("PROJECT");
        command.put("opportunityId", opportunity);
        return command;
    }

    /** A list in which the tile costs this. @return its id */
    public static long made(Map<String, Object> command, String tilePrice) {
        long id = ADMIN.post("/price-lists", command)
                .expect(201)
                .json()
                .path("id")
                .asLong();
        price(id, Fixtures.TILE, tilePrice);
        return id;
    }

    public static void price(long list, String sku, String price) {
        ADMIN.post(
                        "/price-lists/" + list + "/rules",
                        Map.of("rules", List.of(Map.of("sku", sku, "unitPrice", new BigDecimal(price)))))
                .expect(200);
    }

    /** A price that holds for so many base units only. */
    public static void price(long list, String sku, String price, String ceiling) {
        ADMIN.post(
                        "/price-lists/" + list + "/rules",
                        Map.of(
                                "rules",
                                List.of(Map.of(
                                        "sku",
                                        sku,
                                        "unitPrice",
                                        new BigDecimal(price),
                                        "ceiling",
                                        new BigDecimal(ceiling)))))
                .expect(200);
    }

    public static long product(String sku) {
        return ADMIN.get("/products?sku=" + sku)
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
    }

    /** Of this customer. */
    public static long opportunity(long customer) {
        return Api.as("east.sales")
                .post(
                        "/opportunities",
                        Map.of(
                                "customerId",
                                customer,
                                "name",
                                Fixtures.unique("滨江花园"),
                                "amount",
                                100000,
                                "expectedClose",
                                LocalDate.now().plusDays(90).toString()))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }
}
