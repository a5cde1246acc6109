package org.zhutong.test.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An approval policy of two levels: a sales-manager, then the executive. It looks at the days to pay, so that
 * it concerns {@link #customer}s only; it is switched off at the end.
 */
public final class TwoLevels implements AutoCloseable {
    private static final Api ADMIN = Api.as("admin");
    private static final int LONG_TERMS = 300;

    private final String path;
    private final String documentType;
    private final String permission;

    private TwoLevels(String path, String documentType, String permission) {
        this.path = path;
        this.documentType = documentType;
        this.permission = permission;
    }

    /** For quotations. */
    public static TwoLevels begin() {
        return begin("QUOTATION", "quotation:approve", List.of());
    }

    /** @param besides further conditions, all of which have to hold */
    public static TwoLevels begin(String documentType, String permission, List<Map<String, Object>> besides) {
        List<Map<String, Object>> conditions = new ArrayList<>(besides);
        conditions.add(Map.of("fact", "PAYMENT_DAYS", "threshold", LONG_TERMS));
        // whoever is named has to have been seen once
        Api.as("executive").get("/approvals").expect(200);
        JsonNode policy = ADMIN.post(
                        "/approval-policies",
                        Map.of(
                                "name",
                                Fixtures.unique("长账期"),
                                "documentType",
                                documentType,
                                "matchAll",
                                true,
                                "conditions",
                                conditions,
                                "steps",
                                List.of(
                                        Map.of("level", 1, "kind", "PERMISSION", "permission", permission),
                                        Map.of(
                                                "level",
                                                2,
                                                "kind",
                                                "PEOPLE",
                                                "needed",
                                                1,
                                                "people",
                                                List.of("executive")))))
                .expect(201)
                .json();
        return new TwoLevels("/approval-policies/" + policy.path("id").asLong(), documentType, permission);
    }

    /** Of East, who has a year to pay. */
    public long customer() {
        JsonNode customer = Fixtures.customer("EAST", "1000000");
        String customerPath = "/customers/" + customer.path("id").asLong();
        Map<String, Object> command = new HashMap<>();
        command.put("name", customer.path("name").asText());
        command.put("level", "C");
        command.put("branchId", customer.path("branchId").asLong());
        command.put("creditLimit", 1_000_000);
        command.put("paymentTermsDays", LONG_TERMS + 65);
        ADMIN.put(customerPath, ADMIN.get(customerPath).version(), command).expect(200);
        return customer.path("id").asLong();
    }

    /** Both levels, one after the other. */
    public void approve(long quotation) {
        for (String who : List.of("east.manager", "executive")) {
            Api.as(who)
                    .post("/approvals/" + request(quotation) + "/approve", null)
                    .expect(200);
        }
    }

    /** What waits for them. */
    public static long request(long quotation) {
        return Api.as("executive")
                .get("/approvals?documentType=QUOTATION&documentId=" + quotation)
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
    }

    @Override
    public void close() {
        JsonNode policy = ADMIN.get(path).expect(200).json();
        Map<String, Object> off = new HashMap<>();
        off.put("name", policy.path("name").asText());
        off.put("documentType", documentType);
        off.put("steps", List.of(Map.of("level", 1, "kind", "PERMISSION", "permission", permission)));
        off.put("active", false);
        ADMIN.put(path, policy.path("version").asInt(), off).expect(200);
    }
}
