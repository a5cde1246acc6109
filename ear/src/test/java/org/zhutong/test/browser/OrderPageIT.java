package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** Sales orders in the browser: typed, refused with figures and a way on, held, released, closed, cancelled. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class OrderPageIT {
    private static final Api SALES = Api.as("east.sales");

    @Test
    void aDirectOrderIsWrittenAndConfirmedByKeyboardAlone() {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        long warehouse = stocked();
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            visit.open("/sales/order");
            assertThat(page.locator("#customer")).isFocused();
            page.keyboard().type(customer.path("code").asText());
            page.locator("#zt-suggest [role=option]").first().waitFor();
            page.keyboard().press("Enter");
            assertThat(page.locator("#customer")).hasValue(customer.path("name").asText());
            assertThat(page.locator("#credit")).containsText("¥500,000.00");
            sheet.tabTo("[data-field=product]");
            sheet.typeLine(Fixtures.TILE, "2");
            sheet.typeLine(Fixtures.CEMENT, "3");
            page.selectOption("#everyWarehouse", String.valueOf(warehouse));
            page.locator("[data-every]").press("Enter");
            sheet.computed();
            visit.inspect("order-1-new");
            // from the empty line at the end Tab leads on to the button that saves
            sheet.cell("product", 2).focus();
            page.keyboard().press("Tab");
            assertThat(page.locator("[data-save]")).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*[?&]id=\\d+.*"));
            visit.settled();
            sheet.tabTo("[data-action=confirm]");
            page.keyboard().press("Enter");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("已确认");
            visit.inspect("order-2-confirmed");
            assertEquals("CONFIRMED", status(sheet.id()));
        }
    }

    @Test
    void aDirectOrderIsTypedWithOneHandOnAPhone() {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        long warehouse = stocked();
        try (Visit visit = Visit.as("east.sales", Visit.Screen.PHONE)) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            visit.open("/sales/order?customer=" + customer.path("id").asText());
            tapLine(page, sheet, 0, Fixtures.TILE, "2");
            // "next" on the phone's keyboard leads to the next line
            page.keyboard().press("Enter");
            assertThat(sheet.cell("product", 1)).isFocused();
            tapLine(page, sheet, 1, Fixtures.CEMENT, "3");
            page.selectOption("#everyWarehouse", String.valueOf(warehouse));
            page.locator("[data-every]").tap();
            sheet.computed();
            visit.inspect("order-1-new");
            page.locator("[data-row-menu]").nth(1).tap();
            visit.inspect("order-1-line-menu");
            page.locator(".zt-row-menu [data-item='0']").tap();
            assertThat(sheet.cell("product", 0)).hasValue(Pattern.compile(".*水泥.*"));
            page.locator("[data-save]").tap();
            page.waitForURL(Pattern.compile(".*[?&]id=\\d+.*"));
            visit.settled();
            visit.inspect("order-1-draft");
            page.locator("[data-action=confirm]").tap();
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("已确认");
            visit.inspect("order-2-confirmed");
            JsonNode order =
                    SALES.get("/sales-orders/" + sheet.id()).expect(200).json();
            assertEquals(
                    Fixtures.CEMENT, order.path("lines").path(0).path("sku").asText());
        }
    }

    /** The quantity has the focus as soon as a product is tapped. */
    private static void tapLine(Page page, SalesSheet sheet, int row, String sku, String quantity) {
        sheet.cell("product", row).tap();
        page.keyboard().type(sku);
        page.locator("#zt-suggest [role=option]").first().tap();
        assertThat(sheet.cell("quantity", row)).isFocused();
        page.keyboard().type(quantity);
    }

    @Test
    void anOrderOverCreditSaysByHowMuchAndWhatToDo() {
        JsonNode customer = Fixtures.customer("EAST", "1000");
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, Fixtures.TILE, "100", "箱");
        // 10 boxes = 14.4 平方米 at 80 = 1152.00 net, 1301.76 with tax
        String order = order(customer, "0", Fixtures.line(Fixtures.TILE, "10", "箱", warehouse));
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            visit.open("/sales/order?id=" + order);
            assertThat(page.locator("#credit")).containsText("¥301.76");
            sheet.press("confirm");
            Locator refusal = page.locator("#refusal");
            assertThat(refusal).containsText("¥301.76");
            assertThat(refusal).containsText("¥1,301.76");
            assertThat(refusal).containsText("请财务提高额度");
            String id = customer.path("id").asText();
            assertThat(refusal.locator("a[href='/crm/customer?id=" + id + "']")).hasCount(1);
            visit.inspect("order-3-over-credit");
            visit.excuse();
            assertEquals("DRAFT", status(order));

            refusal.locator("a[href='/sales/credit-raise?customer=" + id + "']").click();
            page.waitForURL("**/sales/credit-raise?customer=*");
            page.fill("[id='form:amount']", "0");
            page.click("[id='form:request']");
            assertThat(page.locator(".zt-field:has([id='form:amount']) .ui-message-error-detail"))
                    .isVisible();
            page.fill("[id='form:amount']", "301.76");
            page.fill("[id='form:validUntil']", LocalDate.now().plusDays(30).toString());
            page.fill("[id='form:reason']", "甲方月底付款");
            visit.inspect("credit-raise-new");
            page.click("[id='form:request']");
            page.waitForURL("**/sales/credit-raise?id=*");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("审批中");
            String raise = page.url().replaceAll(".*id=", "");
            Api.as("east.manager")
                    .post("/credit-raises/" + raise + "/approve", Map.of("reason", "回款稳定"))
                    .expect(200);
            page.reload();
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("生效中");
            visit.inspect("credit-raise");
            visit.open("/sales/credit-raises");
            visit.inspect("credit-raises");
            visit.open("/crm/overview?id=" + id);
            assertThat(page.locator("main")).containsText("¥301.76");

            visit.open("/sales/order?id=" + order);
            sheet.press("confirm");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("已确认");
        }
        assertEquals("CONFIRMED", status(order));
    }

    @Test
    void anOrderOverStockNamesTheProductTheWarehouseAndWhatIsMissing() {
        JsonNode customer = Fixtures.customer("EAST", "1000000");
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, Fixtures.TILE, "10", "箱");
        Fixtures.stock(warehouse, Fixtures.CEMENT, "100", "袋");
        String order = order(
                customer,
                "0",
                Fixtures.line(Fixtures.CEMENT, "50", "袋", warehouse),
                Fixtures.line(Fixtures.TILE, "11", "箱", warehouse));
        try (Visit visit = Visit.as("east.sales", Visit.Screen.PHONE)) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            visit.open("/sales/order?id=" + order);
            assertThat(page.locator("#lines tbody tr").nth(1)).containsText("缺 1.44 平方米");
            assertThat(page.locator("#totals")).containsText("1 行库存不足");
            sheet.press("confirm");
            Locator refusal = page.locator("#refusal");
            assertThat(refusal).containsText("通体大理石瓷砖");
            assertThat(refusal).containsText("尚缺 1.44 平方米");
            assertThat(refusal).containsText("仓库 W-");
            assertThat(refusal).not().containsText("硅酸盐");
            visit.inspect("order-4-over-stock");
            visit.excuse();
            // the way on leads to the line; with one box less there is enough
            refusal.locator("button").first().click();
            assertThat(sheet.cell("warehouse", 1)).isFocused();
            sheet.cell("quantity", 1).fill("10");
            sheet.computed();
            sheet.press("confirm");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("已确认");
        }
        assertEquals("CONFIRMED", status(order));
    }

    @Test
    void anOrderIsHeldReleasedAndClosedWithReasons() {
        String order = confirmed();
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            visit.open("/sales/order?id=" + order);
            sheet.press("hold");
            visit.inspect("order-5-hold");
            // without a reason the question stays
            page.click("dialog.zt-dialog button[type=submit]");
            assertThat(page.locator("#zt-ask-remark")).isFocused();
            page.fill("#zt-ask-remark", "客户付款延迟");
            page.click("dialog.zt-dialog button[type=submit]");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("暂停");
            assertThat(page.locator(".zt-timeline")).containsText("客户付款延迟");
            sheet.press("release", "款已到账");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("已确认");
            sheet.press("close", "已全部交付");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("已关闭");
            visit.inspect("order-6-closed");
        }
        assertEquals("CLOSED", status(order));
    }

    @Test
    void anOrderIsCancelledWithAReason() {
        String order = confirmed();
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            SalesSheet sheet = new SalesSheet(visit);
            visit.open("/sales/order?id=" + order);
            sheet.press("cancel", "客户取消项目");
            assertThat(visit.page().locator(".zt-doc-header .zt-state")).containsText("已取消");
            assertThat(visit.page().locator(".zt-timeline")).containsText("客户取消项目");
        }
        assertEquals("CANCELLED", status(order));
    }

    @Test
    void anOrderGoesThroughApprovalOnItsPage() {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, Fixtures.TILE, "100", "箱");
        String order = order(customer, "8", Fixtures.line(Fixtures.TILE, "7", "箱", warehouse));
        String path = "/sales/order?id=" + order;
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK);
                Visit boss = Visit.as("east.manager", Visit.Screen.PHONE)) {
            SalesSheet sheet = new SalesSheet(visit);
            Locator header = visit.page().locator(".zt-doc-header");
            visit.open(path);
            assertThat(visit.page().locator(".zt-notice")).containsText("须经审批");
            sheet.press("submit", "样板工程");
            assertThat(header).containsText("审批中");
            sheet.press("withdraw", null);
            assertThat(header).containsText("草稿");
            sheet.press("submit", "样板工程");
            assertThat(header).containsText("审批中");
            boss.open(path);
            SalesSheet desk = new SalesSheet(boss);
            desk.press("refuse", "折扣太高");
            assertThat(boss.page().locator(".zt-doc-header .zt-state")).containsText("草稿");
            visit.open(path);
            assertThat(visit.page().locator(".zt-timeline")).containsText("折扣太高");
            sheet.press("submit", "客户坚持");
            assertThat(header).containsText("审批中");
            boss.open(path);
            desk.press("approve", "同意");
            assertThat(boss.page().locator(".zt-notice")).containsText("审批已通过");
            boss.inspect("order-7-approved");
            visit.open(path);
            sheet.press("confirm");
            assertThat(header).containsText("已确认");
        }
    }

    @Test
    void eightPercentOffEveryLineIsEightPercentOffTheWhole() {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        long warehouse = Fixtures.warehouse("EAST");
        String order = order(
                customer,
                "8",
                Fixtures.line(Fixtures.TILE, "7", "箱", warehouse),
                Fixtures.line(Fixtures.CEMENT, "1", "袋", warehouse));
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            visit.open("/sales/order?id=" + order);
            assertThat(visit.page().locator("[data-out=offList]")).hasText("8 %");
        }
        JsonNode view = SALES.get("/sales-orders/" + order).expect(200).json();
        assertEquals(0, view.path("totalDiscount").decimalValue().compareTo(new BigDecimal("8")), view::toString);
    }

    @Test
    void ofAnOrderMadeOfAQuotationOnlyTheDeliveryCanBeTyped() {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        long customerId = customer.path("id").asLong();
        long warehouse = Fixtures.warehouse("EAST");
        long other = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, Fixtures.TILE, "100", "箱");
        JsonNode made = Fixtures.orderFromQuotation(
                customerId, warehouse, Fixtures.quotation(customerId, Fixtures.line(Fixtures.TILE, "10", "箱")));
        String order = made.path("id").asText();
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            visit.open("/sales/order?id=" + order);
            assertThat(page.locator("#projectName")).hasAttribute("readonly", Pattern.compile(".*"));
            assertThat(sheet.cell("quantity", 0)).hasAttribute("readonly", Pattern.compile(".*"));
            assertThat(page.locator(".zt-chain"))
                    .containsText(made.path("quotation").path("number").asText());
            page.selectOption("#everyWarehouse", String.valueOf(other));
            page.fill("#everyDate", "2030-05-06");
            page.click("[data-every]");
            // nothing of it is in the other warehouse
            assertThat(page.locator("#lines tbody tr").first()).containsText("缺 14.4 平方米");
            page.fill("#remark", "送至 3 号门");
            sheet.save();
            assertThat(page.locator("[data-out=state]")).hasText("已保存");
            visit.inspect("order-8-of-quotation");
        }
        JsonNode line = SALES.get("/sales-orders/" + order)
                .expect(200)
                .json()
                .path("lines")
                .path(0);
        assertEquals(other, line.path("warehouseId").asLong());
        assertEquals("2030-05-06", line.path("requestedDate").asText());
        assertEquals(made.path("lines").path(0).path("gross"), line.path("gross"));
    }

    @Test
    void aLineWithoutAProductIsToldAtItsInput() {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            visit.open("/sales/order?customer=" + customer.path("id").asText());
            sheet.startLine(0);
            sheet.typeLine(Fixtures.TILE, "1");
            sheet.cell("quantity", 1).fill("5");
            sheet.save();
            assertThat(sheet.cell("product", 1)).isFocused();
            assertThat(sheet.cell("product", 1)).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#lines tbody tr").nth(1).locator(".zt-problem"))
                    .hasText("必填");
        }
    }

    @SafeVarargs
    private static String order(JsonNode customer, String discount, Map<String, Object>... lines) {
        Map<String, Object> command = Fixtures.order(customer.path("id").asLong(), lines);
        command.put("discount", new BigDecimal(discount));
        return SALES.post("/sales-orders", command)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** A warehouse with enough of both products. */
    private static long stocked() {
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, Fixtures.TILE, "100", "箱");
        Fixtures.stock(warehouse, Fixtures.CEMENT, "100", "袋");
        return warehouse;
    }

    private static String confirmed() {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, Fixtures.TILE, "100", "箱");
        String order = order(customer, "0", Fixtures.line(Fixtures.TILE, "10", "箱", warehouse));
        SALES.post("/sales-orders/" + order + "/confirm", null).expect(200);
        return order;
    }

    private static String status(String order) {
        return SALES.get("/sales-orders/" + order)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }
}
