package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** What is typed is never lost: two people at one document, and a session that ends while something is typed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class SalesEditingIT {
    private static final Api SALES = Api.as("east.sales");

    @Test
    void theSecondEditorOfAQuotationIsToldWhoChangedWhatAndKeepsWhatTheyTyped() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        String id = create(
                "/quotations",
                Fixtures.quotation(
                        customer.path("id").asLong(),
                        Fixtures.line(Fixtures.TILE, "10", "箱"),
                        Fixtures.line(Fixtures.CEMENT, "20", "袋")));
        try (Visit first = Visit.as("east.sales", Visit.Screen.DESK);
                Visit second = Visit.as("east.sales2", Visit.Screen.DESK)) {
            first.open("/sales/quotation?id=" + id);
            second.open("/sales/quotation?id=" + id);
            SalesSheet theirs = new SalesSheet(second);
            second.page().fill("#remark", "送货前电话联系");
            theirs.cell("quantity", 0).fill("12");
            theirs.computed();
            theirs.save();
            assertThat(second.page().locator("[data-out=state]")).hasText("已保存");

            SalesSheet mine = new SalesSheet(first);
            Page page = first.page();
            page.fill("#projectName", "临港仓库");
            mine.cell("quantity", 1).fill("25");
            mine.computed();
            mine.save();
            Locator table = page.locator(".zt-conflict");
            assertThat(table).containsText("送货前电话联系");
            assertThat(row(table, "备注")).containsText("east.sales2");
            assertThat(row(table, "第 1 行 数量")).containsText("10");
            assertThat(row(table, "第 1 行 数量")).containsText("12");
            assertThat(row(table, "第 1 行 数量")).containsText("east.sales2");
            first.inspect("conflict-quotation");
            first.excuse();
            // nothing typed is lost, and it can be kept
            assertThat(page.locator("#projectName")).hasValue("临港仓库");
            assertThat(mine.cell("quantity", 1)).hasValue("25");
            page.locator("#refusal button").first().click();
            assertThat(page.locator("[data-out=state]")).hasText("已保存");
        }
        JsonNode saved = SALES.get("/quotations/" + id).expect(200).json();
        assertEquals("临港仓库", saved.path("projectName").asText());
        assertEquals(25, saved.path("lines").path(1).path("quantity").asInt());
    }

    @Test
    void theSecondEditorOfAnOrderIsToldEvenWhenOnlyADeliveryDateWasChanged() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        long warehouse = Fixtures.warehouse("EAST");
        String id = create(
                "/sales-orders",
                Fixtures.order(customer.path("id").asLong(), Fixtures.line(Fixtures.TILE, "10", "箱", warehouse)));
        try (Visit first = Visit.as("east.sales", Visit.Screen.PHONE);
                Visit second = Visit.as("east.sales2", Visit.Screen.DESK)) {
            first.open("/sales/order?id=" + id);
            second.open("/sales/order?id=" + id);
            SalesSheet theirs = new SalesSheet(second);
            theirs.cell("requested", 0).fill("2030-01-02");
            theirs.save();
            assertThat(second.page().locator("[data-out=state]")).hasText("已保存");

            SalesSheet mine = new SalesSheet(first);
            Page page = first.page();
            page.fill("#remark", "我的备注");
            mine.save();
            assertThat(row(page.locator(".zt-conflict"), "第 1 行 要求到货")).containsText("2030-01-02");
            assertThat(row(page.locator(".zt-conflict"), "第 1 行 要求到货")).containsText("east.sales2");
            first.inspect("conflict-order");
            first.excuse();
            assertThat(page.locator("#remark")).hasValue("我的备注");
            // theirs are taken
            page.locator("#refusal button").last().click();
            assertThat(mine.cell("requested", 0)).hasValue("2030-01-02");
            assertThat(page.locator("#remark")).hasValue("");
        }
    }

    /** The application's session alone, or Keycloak's as well. */
    @ParameterizedTest
    @ValueSource(strings = {"/sales/quotation", "/sales/order"})
    void aSessionThatEndsDuringASaveLeadsToSignOnAndBackToTheTypedLines(String path) {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        for (boolean keycloakToo : new boolean[] {false, true}) {
            try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
                SalesSheet sheet = new SalesSheet(visit);
                Page page = visit.page();
                visit.open(path + "?customer=" + customer.path("id").asText());
                page.fill("#projectName", "写到一半的工程");
                sheet.startLine(0);
                sheet.typeLine(Fixtures.TILE, "7");
                sheet.typeLine(Fixtures.CEMENT, "9");
                sheet.computed();
                if (keycloakToo) {
                    visit.context().clearCookies();
                } else {
                    visit.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("ZHUTONG_SESSION"));
                }
                sheet.save();
                page.waitForSelector("dialog#zt-expired[open]");
                page.click("dialog#zt-expired [data-zt-reload]");
                if (keycloakToo) {
                    visit.enterCredentials("east.sales");
                }
                page.waitForURL(Pattern.compile(".*" + path + ".*"));
                assertThat(sheet.cell("quantity", 1)).hasValue("9");
                visit.excuse();
                assertThat(page.locator("#projectName")).hasValue("写到一半的工程");
                assertThat(sheet.cell("product", 0)).hasValue(Pattern.compile(".*瓷砖.*"));
                sheet.computed();
                String id = sheet.saveNew();
                JsonNode saved = SALES.get((path.endsWith("order") ? "/sales-orders/" : "/quotations/") + id)
                        .expect(200)
                        .json();
                assertEquals(2, saved.path("lines").size());
                assertEquals(7, saved.path("lines").path(0).path("quantity").asInt());
            }
        }
    }

    private static Locator row(Locator table, String name) {
        return table.locator("tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static String create(String path, Object command) {
        return SALES.post(path, command).expect(201).json().path("id").asText();
    }
}
