package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** Where customers are and what they do: kept by code, found by it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class RegionIT {
    private static final Api SALES = Api.as("east.sales");

    private static JsonNode entered(String name, Object region, Object industry) {
        Map<String, Object> command = new HashMap<>();
        command.put("name", name);
        command.put("level", "C");
        command.put("region", region);
        command.put("industry", industry);
        return SALES.post("/customers", command).expect(201).json();
    }

    private static List<String> names(String filter) {
        return SALES.get("/customers?limit=200&" + filter)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("name");
    }

    @Test
    void aRegionIsKeptByItsCodeHoweverItIsWrittenAndFoundWithinAnyThatContainsIt() {
        String name = Fixtures.unique("区划客户");
        String q = "q=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&";
        JsonNode customer = entered(name, "上海 浦东", "DEVELOPER");
        assertEquals("上海市浦东新区", customer.path("region").asText());
        assertEquals("310115", customer.path("regionCode").asText());
        assertEquals("DEVELOPER", customer.path("industry").asText());
        for (String code : List.of("310115", "310000")) {
            assertEquals(List.of(name), names(q + "regionCode=" + code));
        }
        assertEquals(List.of(), names(q + "regionCode=320000"));
        assertEquals(List.of(name), names(q + "industry=DEVELOPER"));
        assertEquals(List.of(), names(q + "industry=DESIGN"));

        String path = "/customers/" + customer.path("id").asLong();
        Map<String, Object> moved = new HashMap<>(Map.of("name", name, "level", "C", "region", "Singapore"));
        JsonNode abroad = SALES.put(path, customer.path("version").asInt(), moved)
                .expect(200)
                .json();
        assertEquals("Singapore", abroad.path("region").asText());
        assertTrue(abroad.path("regionCode").isNull() && abroad.path("industry").isNull(), abroad::toString);
    }

    @Test
    void aFilterThatIsNoDivisionAndAnUnknownIndustryAreRefused() {
        SALES.get("/customers?regionCode=999999").problem(422);
        SALES.get("/customers?industry=NONE").problem(422);
        SALES.post("/customers", Map.of("name", Fixtures.unique("x"), "level", "C", "industry", "NONE"))
                .problem(422);
    }

    @Test
    void divisionsAreSuggestedWhileTyping() {
        JsonNode found =
                SALES.get("/divisions/suggestions?q=pdxq&limit=5").expect(200).json();
        assertTrue(found.findValuesAsText("code").contains("310115"), found::toString);
        assertEquals(34, SALES.get("/divisions").expect(200).json().size());
        assertTrue(SALES.get("/divisions?in=320000")
                .expect(200)
                .json()
                .findValuesAsText("name")
                .contains("苏州市"));
        assertEquals(0, SALES.get("/divisions?in=%00x").expect(200).json().size());
        Api.as("storekeeper").get("/divisions").problem(403);
    }
}
