package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** Two versions of 200 lines side by side, on a desk and on a phone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class ComparisonIT {
    private static final Api SALES = Api.as("east.sales");
    private static final List<String> SKUS =
            List.of("TILE-600-GR", "CEM-PO425", "ADH-C1", "PPR-20-S4", "PVC-110", "WIRE-BV25", "BOARD-GYP-95");

    @Test
    void twoVersionsOf200LinesAreReadSideBySide() {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        Map<String, Object> command = Fixtures.quotation(customer);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add(line(SKUS.get(i % SKUS.size()), String.valueOf(i + 1), null));
        }
        command.put("lines", lines);
        long first =
                SALES.post("/quotations", command).expect(201).json().path("id").asLong();
        SALES.post("/quotations/" + first + "/submit", null).expect(200);
        if (!"APPROVED"
                .equals(SALES.get("/quotations/" + first).json().path("status").asText())) {
            Api.as("east.manager")
                    .post("/quotations/" + first + "/approve", null)
                    .expect(200);
        }
        JsonNode draft =
                SALES.post("/quotations/" + first + "/revise", null).expect(201).json();
        command.put("lines", otherwise(draft));
        SALES.put(
                        "/quotations/" + draft.path("id").asLong(),
                        draft.path("version").asInt(),
                        command)
                .expect(200);

        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            visit.open("/sales/quotation?id=" + draft.path("id").asLong());
            visit.page().click(".zt-versions a[href*=compare]");
            visit.await(".zt-compare");
            assertThat(visit.page().locator(".zt-compare tbody tr")).hasCount(23);
            assertThat(visit.page().locator(".zt-compare-ADDED")).hasCount(2);
            assertThat(visit.page().locator(".zt-compare-REMOVED")).hasCount(1);
            visit.inspect("compare-changes");
            visit.page().selectOption("select[name=all]", "true");
            visit.page().click(".zt-compare-choice button");
            visit.settled();
            assertThat(visit.page().locator(".zt-compare tbody tr")).hasCount(202);
            visit.inspect("compare-all");
            visit.open("/sales/quotation?id=" + first);
            visit.page().click(".zt-more summary");
            visit.page().click("[data-action=copy]");
            visit.page()
                    .waitForURL(Pattern.compile(".*/sales/quotation\\?id=(?!%d$|%d$)\\d+"
                            .formatted(first, draft.path("id").asLong())));
            assertEquals(
                    200,
                    SALES.get("/quotations/" + new SalesSheet(visit).id())
                            .json()
                            .path("lines")
                            .size());
        }
    }

    /** Every tenth line changed, one taken out, two added. */
    private static List<Map<String, Object>> otherwise(JsonNode draft) {
        List<Map<String, Object>> lines = new ArrayList<>();
        draft.path("lines").forEach(one -> {
            int no = one.path("lineNo").asInt();
            Map<String, Object> line = new HashMap<>();
            line.put("id", one.path("id").asLong());
            line.put("productId", one.path("productId").asLong());
            line.put(
                    "quantity",
                    new BigDecimal(one.path("quantity").asText()).add(BigDecimal.valueOf(no % 20 == 0 ? 1000 : 0)));
            line.put("unit", one.path("unit").asText());
            if (no % 20 == 10) {
                line.put("discount", 5);
            }
            if (no != 33) {
                lines.add(line);
            }
        });
        lines.add(line("VALVE-DN25", "4", null));
        lines.add(line("FLOOR-DRAIN", "6", null));
        return lines;
    }
}
