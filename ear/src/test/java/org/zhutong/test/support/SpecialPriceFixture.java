package org.zhutong.test.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Special prices of the tile: usually 60 to us, 52 granted, 65 to the customer. */
public final class SpecialPriceFixture {
    private SpecialPriceFixture() {}

    /** @param quantity in m² */
    public static Map<String, Object> request(long customer, Long opportunity, String quantity) {
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", customer);
        command.put("opportunityId", opportunity);
        command.put("projectName", "滨江花园二期");
        command.put("brand", "东鹏");
        command.put("reason", "竞争对手报价低于常规价");
        command.put(
                "lines",
                List.of(Map.of(
                        "sku",
                        Fixtures.TILE,
                        "quantity",
                        new BigDecimal(quantity),
                        "regularPrice",
                        60,
                        "askedPrice",
                        50,
                        "salePrice",
                        65)));
        return command;
    }

    public static Map<String, Object> grant(String ceiling) {
        return grant("52", ceiling);
    }

    public static Map<String, Object> grant(String price, String ceiling) {
        return Map.of(
                "reference",
                "DP-2026-31",
                "validFrom",
                LocalDate.now().toString(),
                "validUntil",
                LocalDate.now().plusDays(60).toString(),
                "lines",
                List.of(Map.of("lineNo", 1, "price", new BigDecimal(price), "ceiling", new BigDecimal(ceiling))));
    }

    /** Asked for by east.sales, approved and answered by east.manager. @return its id */
    public static long granted(long customer, Long opportunity, String ceiling) {
        long id = Api.as("east.sales")
                .post("/special-price-requests", request(customer, opportunity, ceiling))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        String path = "/special-price-requests/" + id;
        Api.as("east.sales").post(path + "/submit", null).expect(200);
        Api.as("east.manager").post(path + "/approve", null).expect(200);
        Api.as("east.manager").post(path + "/grant", grant(ceiling)).expect(200);
        return id;
    }
}
