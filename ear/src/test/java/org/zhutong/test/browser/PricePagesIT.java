package org.zhutong.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.zhutong.test.support.PriceListFixture;

/** A customer's price list is entered at the desk and its price asked for on the phone; the order of the kinds is changed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class PricePagesIT {
    @Test
    void aCustomersListIsEnteredAndItsPriceExplained() {
        JsonNode customer = Fixtures.customer("EAST", "0");
        String name = customer.path("name").asText();
        String code = Fixtures.unique("KH");
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/catalog/price-list?kind=CUSTOMER&q=" + name);
            visit.inspect("price-list-choosing");
            page.click("a[href$='customer=" + customer.path("id").asLong() + "']");
            visit.await("[id='form:code']");
            assertTrue(page.innerText("main").contains(name));
            page.fill("[id='form:code']", code);
            page.fill("[id='form:name']", "年度协议价 " + code);
            page.fill("[id='form:validFrom']", LocalDate.now().toString());
            visit.settled();
            page.click("[id='form:save']");
            page.waitForURL("**/catalog/price-list?id=*");
            page.fill("[id='price:sku']", Fixtures.TILE);
            page.fill("[id='price:unitPrice']", "72.5");
            visit.settled();
            page.click("[id='price:savePrice']");
            visit.await("[id='prices'] td:has-text('72.5')");
            visit.inspect("price-list-customer");
            visit.open("/catalog/price-lists?kind=CUSTOMER&q=" + code);
            visit.byText("年度协议价 " + code).waitFor();
            visit.inspect("price-lists");
        }
        // another list for the same customer: nobody said which of them counts
        PriceListFixture.made(PriceListFixture.forCustomer(customer.path("id").asLong()), "71");
        try (Visit visit = Visit.as("east.sales", Visit.Screen.PHONE)) {
            Page page = visit.page();
            visit.open("/catalog/price-enquiry");
            page.fill("#sku", Fixtures.TILE);
            page.fill("#who", name);
            page.fill("#quantity", "20");
            page.click("#ask");
            visit.await(".zt-price-won");
            assertTrue(page.innerText("main").contains(code), "the list that gave the price is not named");
            assertTrue(page.isVisible(".zt-note.zt-amber"), "two lists overlap, and nobody is told");
            visit.inspect("price-enquiry");
        }
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/catalog/price-enquiry?sku=" + Fixtures.TILE + "&customer="
                    + customer.path("id").asLong() + "&quantity=20");
            visit.await(".zt-price-won");
            visit.inspect("price-enquiry-desk");
            // several products fit: they are offered, and one click asks again
            visit.open("/catalog/price-enquiry?sku=TILE");
            page.click("main .zt-tasks a >> nth=0");
            visit.await(".zt-price-answer");
        }
    }

    @Test
    void aPriceBookForSoMuchOnlySaysHowMuchIsUsed() {
        long customer = Fixtures.customer("EAST", "0").path("id").asLong();
        long project = PriceListFixture.opportunity(customer);
        long book = PriceListFixture.made(PriceListFixture.forProject(project), "62");
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/catalog/price-list?id=" + book);
            page.fill("[id='price:sku']", Fixtures.TILE);
            page.fill("[id='price:unitPrice']", "61");
            page.fill("[id='price:ceiling']", "500");
            visit.settled();
            page.click("[id='price:savePrice']");
            visit.await("[id='prices'] td:has-text('500')");
            visit.inspect("price-list-project");
            visit.open("/catalog/price-enquiry?sku=" + Fixtures.TILE + "&customer=" + customer + "&project=" + project
                    + "&quantity=600");
            visit.await(".zt-price-won:has-text('STD')");
            assertTrue(page.innerText("main").contains("剩余限量不足"), page.innerText("main"));
            visit.open("/catalog/price-enquiry?sku=" + Fixtures.TILE + "&project=" + project + "&quantity=200");
            visit.await(".zt-price-answer:has-text('61')");
            assertTrue(page.innerText("main").contains("500"), page.innerText("main"));
        }
    }

    @Test
    void theOrderOfTheKindsIsChangedAndKept() {
        Api admin = Api.as("admin");
        JsonNode before = admin.get("/price-order").expect(200).json();
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/catalog/price-order");
            visit.inspect("price-order");
            page.click(".zt-price-order li:nth-child(2) button");
            visit.settled();
            page.selectOption("[id='form:strategy']", "LOWEST");
            page.click("[id='form:save']");
            visit.await(".ui-messages-info, .zt-messages");
            JsonNode after = admin.get("/price-order").expect(200).json();
            assertEquals(before.path("kinds").path(1), after.path("kinds").path(0));
            assertEquals("LOWEST", after.path("strategy").asText());
        } finally {
            JsonNode now = admin.get("/price-order").expect(200).json();
            admin.put(
                            "/price-order",
                            now.path("version").asInt(),
                            java.util.Map.of("kinds", before.path("kinds"), "strategy", before.path("strategy")))
                    .expect(200);
        }
        try (Visit visit = Visit.as("admin", Visit.Screen.PHONE)) {
            visit.open("/catalog/price-order");
            visit.inspect("price-order-phone");
        }
    }
}
