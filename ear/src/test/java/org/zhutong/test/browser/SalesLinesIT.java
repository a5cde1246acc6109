package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
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

/** The lines of a document: many of them, pasted, moved, repeated, and nothing that comes about by accident. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class SalesLinesIT {
    private static final int MANY = 200;

    @ParameterizedTest
    @ValueSource(strings = {"/sales/quotation", "/sales/order"})
    void aLineCostsTwoCallsAlsoBehindTwoHundredPastedOnes(String path) {
        try (Visit visit = open(path)) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            sheet.startLine(0);
            assertAtMostTwo(sheet.callsDuring(() -> {
                sheet.typeLine(Fixtures.TILE, "3");
                sheet.computed();
            }));
            StringBuilder rows = new StringBuilder("产品编码\t数量\t单位\n");
            for (int i = 1; i < MANY; i++) {
                rows.append(i % 2 == 0 ? Fixtures.TILE + "\t2\t箱\n" : Fixtures.CEMENT + "\t5\t袋\n");
            }
            List<String> pasting = sheet.callsDuring(() -> {
                sheet.paste(sheet.cell("product", 1), rows.toString());
                assertThat(page.locator("[data-out=count]")).hasText(MANY + " 行");
                sheet.computed();
            });
            assertEquals(1, pasting.size(), pasting::toString);
            assertThat(page.locator(".zt-wrong")).hasCount(0);
            assertThat(sheet.cell("product", MANY)).isFocused();
            assertAtMostTwo(sheet.callsDuring(() -> {
                sheet.typeLine("CEM-PO425", "8");
                sheet.computed();
            }));
            assertThat(page.locator("[data-out=count]")).hasText((MANY + 1) + " 行");
            // heads above and totals below stay in sight at the last line
            assertThat(page.locator("#lines thead th").nth(1)).isInViewport();
            assertThat(page.locator("[data-out=gross]")).isInViewport();
            String id = sheet.saveNew();
            JsonNode saved = Api.as("east.sales")
                    .get((path.endsWith("order") ? "/sales-orders/" : "/quotations/") + id)
                    .expect(200)
                    .json();
            assertEquals(MANY + 1, saved.path("lines").size());
        }
    }

    @Test
    void whoMaySeeCostsSeesWhatIsLeftOfThePrice() {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        String path = "/sales/quotation?id="
                + Api.as("east.sales")
                        .post("/quotations", Fixtures.quotation(customer, Fixtures.line(Fixtures.TILE, "10", "箱")))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
        try (Visit visit = Visit.as("east.manager", Visit.Screen.DESK)) {
            SalesSheet sheet = new SalesSheet(visit);
            visit.open(path);
            assertThat(visit.page().locator("[data-out=margin]")).containsText("%");
            assertThat(visit.page().locator("td.c-net small").first()).containsText("毛利率");
            sheet.cell("price", 0).fill("1");
            sheet.computed();
            assertThat(visit.page().locator("td.c-net small").first()).containsText("-");
            visit.inspect("quotation-margin");
        }
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            visit.open(path);
            assertThat(visit.page().locator("td.c-net").first()).containsText("1");
            assertThat(visit.page().locator("[data-out=margin]")).hasCount(0);
            assertThat(visit.page().locator("td.c-net small").first()).hasText("");
        }
    }

    @Test
    void whatIsPastedAndNotFoundStaysVisibleAndMarked() {
        try (Visit visit = open("/sales/quotation")) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            sheet.startLine(0);
            sheet.typeLine(Fixtures.TILE, "1");
            // at a cell in the middle of a line: rows of a spreadsheet become lines behind it
            sheet.paste(
                    sheet.cell("quantity", 0),
                    Fixtures.CEMENT + "\t1,000\t袋\t28.5\t3%\r\n没有这种东西\t5\t件\r\n" + Fixtures.TILE + "\t4\t吨\r\n");
            sheet.computed();
            assertThat(sheet.cell("quantity", 1)).hasValue("1000");
            assertThat(sheet.cell("price", 1)).hasValue("28.5");
            assertThat(sheet.cell("discount", 1)).hasValue("3");
            assertThat(sheet.cell("product", 2)).hasValue("没有这种东西");
            assertThat(sheet.cell("product", 2)).hasAttribute("aria-invalid", "true");
            assertThat(sheet.cell("product", 2)).isFocused();
            // a tile is not sold by the ton: the product is known, its unit has to be chosen
            assertThat(sheet.cell("product", 3)).hasValue(Pattern.compile(".*瓷砖.*"));
            assertThat(sheet.cell("unit", 3)).hasAttribute("aria-invalid", "true");
            visit.inspect("lines-pasted");
            sheet.save();
            assertThat(page.locator("#refusal")).containsText("第 3 行");
            page.keyboard().press("Control+Delete");
            sheet.cell("unit", 2).selectOption("箱");
            sheet.computed();
            assertThat(page.locator(".zt-wrong")).hasCount(0);
            sheet.saveNew();
        }
    }

    @Test
    void enterOnAnUnknownNameCreatesNothing() {
        long products = products();
        try (Visit visit = open("/sales/order")) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            sheet.startLine(0);
            page.keyboard().type("不存在的产品");
            page.locator(".zt-suggest-none").waitFor();
            page.keyboard().press("Enter");
            assertThat(sheet.cell("product", 0)).hasAttribute("aria-invalid", "true");
            assertThat(sheet.cell("product", 0)).hasValue("不存在的产品");
            // typed on and left before an answer came: what was offered for less of it is not taken
            sheet.startLine(1);
            page.keyboard().type("TILE");
            page.locator("#zt-suggest [role=option]").first().waitFor();
            page.keyboard().type("-NO-SUCH");
            page.keyboard().press("Enter");
            assertThat(sheet.cell("product", 1)).hasAttribute("aria-invalid", "true");
            assertThat(sheet.cell("product", 1)).hasValue("TILE-NO-SUCH");
            sheet.save();
            assertThat(page.locator("#refusal")).isVisible();
            assertTrue(page.url().contains("customer="), "nothing was saved");
        }
        assertEquals(products, products());
    }

    @Test
    void linesAreMovedRepeatedAndTakenOutByKeyboard() {
        try (Visit visit = open("/sales/order")) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            sheet.startLine(0);
            sheet.typeLine(Fixtures.TILE, "1");
            sheet.typeLine(Fixtures.CEMENT, "2");
            sheet.computed();
            sheet.cell("product", 1).focus();
            page.keyboard().press("Alt+ArrowUp");
            assertThat(sheet.cell("product", 0)).hasValue(Pattern.compile(".*水泥.*"));
            assertThat(sheet.cell("product", 0)).isFocused();
            page.keyboard().press("Control+d");
            assertThat(sheet.cell("product", 1)).hasValue(Pattern.compile(".*水泥.*"));
            assertThat(sheet.cell("quantity", 1)).isFocused();
            page.keyboard().type("6");
            sheet.computed();
            sheet.cell("product", 0).focus();
            page.keyboard().press("Control+Delete");
            assertThat(page.locator("[data-out=count]")).hasText("2 行");
            String id = sheet.saveNew();
            JsonNode lines = Api.as("east.sales")
                    .get("/sales-orders/" + id)
                    .expect(200)
                    .json()
                    .path("lines");
            assertEquals(Fixtures.CEMENT, lines.path(0).path("sku").asText());
            assertEquals(6, lines.path(0).path("quantity").asInt());
            assertEquals(Fixtures.TILE, lines.path(1).path("sku").asText());
        }
    }

    private static Visit open(String path) {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        Visit visit = Visit.as("east.sales", Visit.Screen.DESK);
        visit.open(path + "?customer=" + customer.path("id").asText());
        return visit;
    }

    private static void assertAtMostTwo(List<String> calls) {
        assertTrue(calls.size() <= 2, calls::toString);
    }

    private static long products() {
        return Api.as("admin")
                .get("/products?count=true&limit=1")
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }
}
