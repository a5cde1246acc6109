package org.zhutong.test.support;

import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contracts for tests, made over REST by a salesperson of the branch EAST. */
public final class Contracts {
    private static final Api SALES = Api.as("east.sales");

    private Contracts() {}

    /** Approved, waiting to be signed. @return its id */
    public static long toSign() {
        long customer = Fixtures.customer("EAST", "1000000").path("id").asLong();
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", customer);
        command.put("title", "瓷砖供货合同");
        command.put("contactName", "陈工");
        command.put("projectName", "滨江花园二期");
        command.put("deliveryTerms", "签订后 10 日内送达");
        command.put("penaltyTerms", "每日万分之五");
        command.put("payments", List.of(Map.of("kind", "ON_DELIVERY", "percent", 100)));
        command.put("values", Map.of("工地地址", "滨江路 8 号", "仲裁委员会", "上海仲裁委员会"));
        command.put("lines", List.of(line(TILE, "10", "箱")));
        long id =
                SALES.post("/contracts", command).expect(201).json().path("id").asLong();
        JsonNode submitted =
                SALES.post("/contracts/" + id + "/submit", null).expect(200).json();
        if (submitted.path("status").asText().equals("IN_APPROVAL")) {
            Api.as("east.manager").post("/contracts/" + id + "/approve", null).expect(200);
        }
        return id;
    }
}
