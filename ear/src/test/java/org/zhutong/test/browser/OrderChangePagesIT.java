package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** A confirmed order is changed in the browser: from the order, with what it takes, refused, approved, applied. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class OrderChangePagesIT {
    private static final Api SALES = Api.as("east.sales");

    private static long confirmed(String boxes) {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, Fixtures.TILE, boxes, "箱");
        Fixtures.stock(warehouse, Fixtures.CEMENT, "100", "袋");
        long order = SALES.post(
                        "/sales-orders",
                        Fixtures.order(
                                customer,
                                Fixtures.line(Fixtures.TILE, "10", "箱", warehouse),
                                Fixtures.line(Fixtures.CEMENT, "20", "袋", warehouse)))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        SALES.post("/sales-orders/" + order + "/confirm", null).expect(200);
        return order;
    }

    private static JsonNode order(long id) {
        return SALES.get("/sales-orders/" + id).expect(200).json();
    }

    @Test
    void anOrderIsChangedFromItsPage() {
        long order = confirmed("12");
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/sales/order?id=" + order);
            page.click("a[href$='/sales/order-change?order=" + order + "']");
            page.waitForURL("**/sales/order-change?order=*");
            page.fill("[id='form:lines:0:quantity']", "15");
            page.fill(
                    "[id='form:lines:0:requestedDate']",
                    LocalDate.now().plusDays(20).toString());
            page.fill("[id='form:lines:1:quantity']", "0");
            page.click("[id='form:save']");
            // the reason is missing
            assertThat(page.locator(".zt-field:has([id='form:reason']) .ui-message-error-detail"))
                    .isVisible();
            page.fill("[id='form:reason']", "图纸变更，卫生间面积增加");
            visit.inspect("order-change-1-new");
            page.click("[id='form:save']");
            page.waitForURL("**/sales/order-change?id=*");
            assertThat(page.locator(".zt-doc-header .zt-state").first()).containsText("草稿");
            // 5 boxes more are 7.2 m², and 2.88 are there
            assertThat(page.locator("#change-rows")).containsText("缺 4.32 平方米");
            visit.inspect("order-change-2-short");
            page.click("[id='form:submit']");
            visit.settled();
            assertThat(page.locator("#change-rows tr:first-child .ui-message-error-detail")
                            .first())
                    .containsText("大理石瓷砖");
            // the line to be dropped stands at the end now
            assertThat(page.locator("[id='form:lines:1:quantity']")).hasValue("0");
            page.fill("[id='form:lines:0:quantity']", "12");
            page.click("[id='form:addRow']");
            page.fill("[id='form:lines:2:sku']", Fixtures.CEMENT);
            page.fill("[id='form:lines:2:quantity']", "30");
            page.fill("[id='form:lines:2:discount']", "10");
            page.click("[id='form:change']");
            visit.settled();
            assertThat(page.locator(".zt-note")).containsText("须经审批");
            visit.inspect("order-change-3-draft");
            page.click("[id='form:submit']");
            visit.settled();
            assertThat(page.locator(".zt-doc-header .zt-state").first()).containsText("审批中");
            visit.inspect("order-change-4-in-approval");
            String change = page.url().replaceAll(".*id=", "");
            try (Visit manager = Visit.as("east.manager", Visit.Screen.PHONE)) {
                manager.open("/sales/order-change?id=" + change);
                manager.inspect("order-change-5-to-decide");
                manager.page().click("[id='form:approve']");
                manager.settled();
                assertThat(manager.page().locator(".zt-doc-header .zt-state").first())
                        .containsText("已生效");
                manager.inspect("order-change-6-applied");
                manager.open("/sales/order-changes");
                manager.inspect("order-changes");
            }
            visit.open("/sales/order-changes?q=" + order(order).path("number").asText());
            visit.inspect("order-changes");
            visit.open("/sales/order-change?id=" + change);
            visit.inspect("order-change-6-applied");
            visit.open("/sales/order?id=" + order);
            assertThat(page.locator("#order-changes")).containsText("已生效");
            assertThat(page.locator(".zt-timeline")).containsText("卫生间面积增加");
            visit.inspect("order-change-7-order");
        }
        JsonNode now = order(order);
        assertEquals(2, now.path("lines").size(), now::toString);
    }

    @Test
    void aChangeIsWrittenAndAppliedOnAPhone() {
        long order = confirmed("100");
        try (Visit visit = Visit.as("east.sales", Visit.Screen.PHONE)) {
            Page page = visit.page();
            visit.open("/sales/order-change?order=" + order);
            page.fill("[id='form:reason']", "业主减少面积");
            page.fill("[id='form:lines:0:quantity']", "8");
            visit.inspect("order-change-1-new");
            page.click("[id='form:save']");
            page.waitForURL("**/sales/order-change?id=*");
            visit.inspect("order-change-2-draft");
            page.click("[id='form:submit']");
            visit.settled();
            assertThat(page.locator(".zt-doc-header .zt-state").first()).containsText("已生效");
        }
        assertEquals(
                8,
                order(order)
                        .path("lines")
                        .path(0)
                        .path("quantity")
                        .decimalValue()
                        .intValue());
    }
}
