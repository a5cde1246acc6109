package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** The page of a customer, on a desk and on a phone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class CustomerPageIT {

    private static JsonNode create(String user, String name) {
        return Api.as(user)
                .post("/customers", Map.of("name", name, "level", "B", "address", "世纪大道 1500 号"))
                .expect(201)
                .json();
    }

    private static String unique(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whoTypesACustomerThatIsThereIsShownIt() {
        String name = unique("长风");
        JsonNode there = create("east.sales", name + "（上海）装饰有限公司");
        try (Visit visit = Visit.as("east.sales", Visit.Screen.PHONE)) {
            Page page = visit.page();
            visit.open("/crm/customer");
            page.fill("[id='form:name']", "上海" + name + "装饰股份有限公司");
            page.waitForSelector("[id='form:duplicates'] a");
            assertTrue(page.getAttribute("[id='form:duplicates'] a", "href").endsWith("id=" + there.path("id")));
            visit.inspect("customer-duplicates");
            page.click("[id='form:create']");
            visit.byText("看起来是同一客户").waitFor();
            assertTrue(page.url().endsWith("/crm/customer"), page::url);
            page.click("[id='form:anyway'] .ui-chkbox-box");
            page.click("[id='form:create']");
            page.waitForURL("**/crm/customer?id=*");
            assertEquals("上海" + name + "装饰股份有限公司", page.textContent("h1").strip());
        }
    }

    @Test
    void twoAreMadeOneAndTwoAgain() {
        String name = unique("望江");
        JsonNode stays = create("east.manager", name + "建材有限公司");
        JsonNode goes = create("east.manager", name + "建材股份有限公司");
        try (Visit visit = Visit.as("east.manager", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/crm/customer?id=" + stays.path("id"));
            page.click("[id='form:duplicates'] .zt-link");
            page.waitForURL("**/crm/merge?id=" + stays.path("id") + "&other=" + goes.path("id"));
            page.click("[id='form:rows:0:take'] .ui-chkbox-box");
            visit.inspect("customer-merge");
            page.click("[id='form:merge']");
            page.click(".ui-confirm-dialog .ui-confirmdialog-yes");
            page.waitForURL("**/crm/customer?id=" + stays.path("id"));
            assertEquals(name + "建材股份有限公司", page.textContent("h1").strip());
            visit.inspect("customer-merged");
            visit.open("/crm/customer?id=" + goes.path("id"));
            assertTrue(page.url().endsWith("/crm/customer?id=" + stays.path("id")), page::url);
        }
        Api.Answer moved =
                Api.as("east.manager").get("/customers/" + goes.path("id")).expect(307);
        assertTrue(moved.header("Location").endsWith("/customers/" + stays.path("id")), moved::toString);
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/crm/customer?id=" + stays.path("id"));
            page.click("[id='form:merges:0:undo']");
            page.click(".ui-confirm-dialog .ui-confirmdialog-yes");
            visit.byText("合并已撤销").waitFor();
            assertEquals(name + "建材有限公司", page.textContent("h1").strip());
        }
        Api.as("east.manager").get("/customers/" + goes.path("id")).expect(200);
    }

    @Test
    void everythingAboutACustomerIsOnOnePage() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        JsonNode order = confirmed(customer.path("id").asLong());
        try (Visit visit = Visit.as("east.manager", Visit.Screen.DESK)) {
            visit.open("/crm/customer?id=" + customer.path("id"));
            visit.page().click("a[href$='/crm/overview?id=" + customer.path("id") + "']");
            visit.byText(order.path("number").asText()).waitFor();
            addSite(visit);
            sayHowItIsInvoiced(visit);
            visit.inspect("customer-overview");
            visit.open("/crm/neglected?days=1");
            visit.inspect("customers-neglected");
            visit.open("/crm/overview?id=" + customer.path("id"));
            visit.page().click("a[href$='/sales/orders?customerId=" + customer.path("id") + "']");
            visit.byText(order.path("number").asText()).waitFor();
        }
    }

    private static void addSite(Visit visit) {
        Page page = visit.page();
        page.click("a[href*='/crm/site?customer=']");
        page.waitForURL("**/crm/site?customer=*");
        page.fill("[id='form:name']", "滨江花园二期");
        page.fill("[id='form:address']", "上海市浦东新区滨江大道 100 号");
        page.fill("[id='form:contactName']", "王工");
        page.fill("[id='form:phone']", "13800000000");
        page.fill("[id='form:remark']", "22 点后方可进场，限高 3.8 米");
        visit.inspect("customer-site");
        page.click("[id='form:save']");
        page.waitForURL("**/crm/overview?id=*");
        assertThat(page.locator("#sites")).containsText("滨江花园二期");
    }

    private static void sayHowItIsInvoiced(Visit visit) {
        Page page = visit.page();
        page.click("a[href*='/crm/invoicing?id=']");
        page.waitForURL("**/crm/invoicing?id=*");
        page.selectOption("[id='form:kind']", "SPECIAL");
        page.click("[id='form:save']");
        assertThat(page.locator(".ui-message-error-detail")).hasCount(5);
        page.fill("[id='form:taxId']", "91310000775785552L");
        page.fill("[id='form:registeredAddress']", "上海市世纪大道 1500 号");
        page.fill("[id='form:registeredPhone']", "021-58880000");
        page.fill("[id='form:bankName']", "工商银行张江支行");
        page.fill("[id='form:bankAccount']", "1001 2207 0920 0012 345");
        visit.inspect("customer-invoicing");
        page.click("[id='form:save']");
        visit.await("#sites");
        assertThat(page.locator("main")).containsText("增值税专用发票");
    }

    /** An order lives on with the customer that stays, and goes back with all it holds. */
    @Test
    void aMergedCustomersOrderIsTheSurvivors() {
        long stays = Fixtures.customer("EAST", "100000").path("id").asLong();
        long goes = Fixtures.customer("EAST", "100000").path("id").asLong();
        JsonNode order = confirmed(goes);
        JsonNode all = overview(goes);
        assertEquals(
                List.of(
                        "crm.registrations",
                        "sales.inquiries",
                        "sales.quotations",
                        "sales.orders",
                        "sales.specials",
                        "contract.contracts",
                        "sales.raises"),
                all.path("history").findValuesAsText("kind"));
        assertEquals(order.path("number"), orders(all).at("/0/number"));
        assertEquals(1, all.at("/bought/0/orders").asInt());
        String taken = all.at("/credit/exposure").asText();

        JsonNode merge = Api.as("east.manager")
                .post("/customers/" + stays + "/merge", Map.of("mergedId", goes))
                .expect(200)
                .json();
        JsonNode survivors = overview(goes);
        assertEquals(stays, survivors.at("/customer/id").asLong());
        assertEquals(taken, survivors.at("/credit/exposure").asText());
        assertEquals(order.path("number"), orders(survivors).at("/0/number"));
        Api.as("east.sales")
                .post("/sales-orders/" + order.path("id") + "/cancel", Map.of("reason", "改期"))
                .expect(200);
        assertEquals(0, overview(stays).at("/credit/exposure").asInt());

        Api.as("admin")
                .post("/customers/" + stays + "/merges/" + merge.path("id") + "/undo", Map.of())
                .expect(200);
        assertEquals(0, overview(goes).at("/credit/exposure").asInt());
        assertEquals(order.path("number"), orders(overview(goes)).at("/0/number"));
        assertTrue(orders(overview(stays)).isEmpty());
    }

    private static JsonNode overview(long customer) {
        return Api.as("east.manager")
                .get("/customers/" + customer + "/360")
                .expect(200)
                .json();
    }

    private static JsonNode orders(JsonNode overview) {
        return overview.at("/history/3/documents");
    }

    private static JsonNode confirmed(long customer) {
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, Fixtures.TILE, "10", "箱");
        JsonNode order = Fixtures.orderFromQuotation(
                customer, warehouse, Fixtures.quotation(customer, Fixtures.line(Fixtures.TILE, "2", "箱")));
        return Api.as("east.sales")
                .post("/sales-orders/" + order.path("id") + "/confirm", Map.of())
                .expect(200)
                .json();
    }
}
