package org.zhutong.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.TestRun;

/** From the lead to its next stage, and what is to be done for it: on a desk with the mouse, on a phone by its menu. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class PipelinePagesIT {
    private static final Api SALES = Api.as("east.sales");

    @Test
    void aCalendarNeedsNoSignOnAndGetsNoSession() throws Exception {
        String address = SALES.post("/calendar-feed/renew", null)
                .expect(200)
                .json()
                .path("address")
                .asText();
        URI path = URI.create(TestRun.application() + address.substring(address.indexOf("/calendar/")));
        HttpClient calendar = HttpClient.newHttpClient();
        HttpResponse<String> answer =
                calendar.send(HttpRequest.newBuilder(path).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/calendar;charset=utf-8",
                answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT));
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), answer::toString);
        assertTrue(answer.body().startsWith("BEGIN:VCALENDAR"), answer::body);
        SALES.post("/calendar-feed/end", null).expect(200);
        assertEquals(
                404,
                calendar.send(HttpRequest.newBuilder(path).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode());
    }

    @ParameterizedTest
    @EnumSource(Visit.Screen.class)
    void aLeadMovesOnAndWhatIsDueTodayIsDone(Visit.Screen screen) {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        String name = Fixtures.unique("瓷砖");
        try (Visit visit = Visit.as("east.sales", screen)) {
            Page page = visit.page();
            visit.open("/crm/opportunity?customer=" + customer);
            page.fill("[id='form:name']", name);
            page.fill("[id='form:amount']", "125000");
            // far ahead of whatever else is on the board
            page.fill("[id='form:expectedClose']", "2026-01-0" + (screen == Visit.Screen.DESK ? 1 : 2));
            page.fill("[id='form:parties:0:name']", "滨江置业");
            page.click("[id='form:save']");
            page.waitForURL("**/crm/opportunity?id=*");
            visit.inspect("opportunity");
            String id = page.url().replaceAll(".*id=", "");

            visit.open("/crm/board");
            visit.inspect("opportunity-board");
            String card = ".zt-deal[data-id='" + id + "']";
            if (screen == Visit.Screen.DESK) {
                page.dragAndDrop(card, ".zt-lane[data-stage='2']");
            } else {
                page.click(card + " summary");
                page.click(card + " [data-move='2']");
            }
            visit.await(".zt-lane[data-stage='2'] " + card);
            JsonNode moved = SALES.get("/opportunities/" + id).expect(200).json();
            assertEquals(2, moved.path("stageId").asLong());
            visit.open("/crm/opportunities");
            visit.inspect("opportunities");
            visit.open("/crm/forecast");
            visit.inspect("opportunity-forecast");

            long activity = SALES.post(
                            "/activities",
                            Map.of(
                                    "customerId",
                                    customer,
                                    "kind",
                                    "CALL",
                                    "subject",
                                    name,
                                    "dueAt",
                                    Instant.parse("2026-01-01T00:00:00Z").toString()))
                    .expect(201)
                    .json()
                    .path("id")
                    .asLong();
            visit.open("/");
            assertTrue(page.isVisible("a[href$='/crm/activity?id=" + activity + "']"));
            page.click("a[href$='/crm/activity?id=" + activity + "']");
            visit.inspect("activity");
            page.fill("[id='form:result']", "下周定样");
            page.click("[id='form:complete']");
            visit.byText("已完成").waitFor();
            assertEquals(
                    "DONE",
                    SALES.get("/activities/" + activity)
                            .expect(200)
                            .json()
                            .path("status")
                            .asText());
            visit.open("/crm/activity?kind=VISIT&customer=" + customer);
            page.fill("[id='form:subject']", "看样板间");
            page.fill("[id='form:note']", "业主认可样板");
            visit.inspect("activity-visit");
            page.click("[id='form:save']");
            page.waitForURL("**/crm/activity?id=*");
            visit.open("/crm/activities?customerId=" + customer);
            visit.byText("看样板间").waitFor();
            visit.inspect("activities");
            visit.open("/crm/overview?id=" + customer);
            assertTrue(page.isVisible("#activities a"));
        }
    }
}
