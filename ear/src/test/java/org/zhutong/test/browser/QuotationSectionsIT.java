package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.CEMENT;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.Offers;

/** Sections, options and alternatives: written on the sheet, chosen by the customer and at the desk. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class QuotationSectionsIT {
    private static final Api SALES = Api.as("east.sales");

    @Test
    void aQuotationIsWrittenInSections() {
        long customer = Fixtures.customer("EAST", "500000").path("id").asLong();
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            visit.open("/sales/quotation?customer=" + customer);
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            page.waitForSelector("#sales[data-ready]");
            page.click("[data-add-section]");
            page.fill("[data-section-name]", "地面工程");
            page.fill("[data-section-discount]", "5");
            sheet.startLine(0);
            sheet.typeLine(TILE, "10");
            sheet.typeLine(CEMENT, "20");
            page.click("[data-add-section]");
            page.locator("[data-section-name]").nth(1).fill("墙面工程");
            sheet.startLine(2);
            sheet.typeLine(CEMENT, "30");
            sheet.typeLine("ADH-C1", "3");
            sheet.computed();
            menu(page, 1, "optional");
            menu(page, 3, "alternative");
            assertThat(page.locator(".zt-kind").nth(1)).hasText("可选");
            assertThat(page.locator(".zt-kind").nth(3)).hasText("可替代第 3 行");
            sheet.computed();
            String id = sheet.saveNew();
            JsonNode saved = read(id);
            assertEquals("地面工程", saved.path("sections").get(0).path("name").asText());
            assertEquals(1, saved.path("lines").get(1).path("section").asInt());
            assertEquals("OPTIONAL", saved.path("lines").get(1).path("kind").asText());
            assertEquals(3, saved.path("lines").get(3).path("alternativeTo").asInt());
            assertEquals(
                    new BigDecimal("5"),
                    new BigDecimal(saved.path("lines")
                                    .get(0)
                                    .path("sectionDiscount")
                                    .asText())
                            .stripTrailingZeros());
            assertThat(page.locator("[data-out=gross]")).containsText(money(saved.path("grossTotal")));
            visit.inspect("quotation-sections");
            // heads of sections are as wide as the columns, which keep their room
            assertEquals(
                    page.locator("#lines thead").boundingBox().width,
                    page.locator(".zt-section").first().boundingBox().width,
                    1);

            // the cement moves over the border, the sections change places, one goes
            menu(page, 1, "normal");
            menu(page, 1, "down");
            sheet.computed();
            assertThat(page.locator("[data-section-name]").nth(1)).hasValue("墙面工程");
            page.locator("[aria-label='上移分区']").nth(1).click();
            assertThat(page.locator("[data-section-name]").first()).hasValue("墙面工程");
            page.locator("[aria-label^='移除分区']").nth(1).click();
            sheet.computed();
            sheet.save();
            assertThat(page.locator("[data-out=state]")).hasText("已保存");
            saved = read(id);
            assertEquals(1, saved.path("sections").size());
            assertEquals(4, saved.path("lines").size());
            assertEquals(TILE, saved.path("lines").get(3).path("sku").asText());
            assertEquals(1, saved.path("lines").get(3).path("section").asInt());
            assertThat(page.locator("[data-out=gross]")).containsText(money(saved.path("grossTotal")));
        }
    }

    /** What is typed in the line of this index and asked for in its menu. */
    private static void menu(Page page, int row, String name) {
        page.locator("[data-row-menu]").nth(row).click();
        String label = Map.of("optional", "设为可选行", "alternative", "设为上一行的替代项", "normal", "设为标准行", "down", "下移")
                .get(name);
        page.locator(".zt-row-menu [role=menuitem]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(label))
                .click();
    }

    @Test
    void theCustomerChoosesOnTheOffer() {
        long id = approved();
        String token = Offers.mailed(id, Fixtures.unique("zhao").toLowerCase(Locale.ROOT) + "@customer.example");
        try (Visit visit = Visit.stranger(Visit.Screen.PHONE)) {
            visit.open("/offer?t=" + token);
            Page page = visit.page();
            assertThat(page.locator(".zt-offer-section").first()).containsText("地面 −5 %");
            page.locator("input[name='instead-2'][value='3']").check();
            page.locator("input[name=taken][value='4'][type=checkbox]").check();
            page.click(".zt-offer-choice button");
            JsonNode choice = SALES.get("/quotations/" + id + "/choice?taken=3&taken=4")
                    .expect(200)
                    .json();
            assertThat(page.locator(".zt-offer-totals")).containsText(money(choice.path("grossTotal")));
            assertThat(page.locator("input[name='instead-2'][value='3']")).isChecked();
            assertThat(page.locator(".zt-offer-confirm")).containsText(money(choice.path("grossTotal")));
            visit.inspect("offer-choice");
            page.check(".zt-offer-confirm input");
            page.click("form[action$='/offer/accept'] button");
            assertThat(page.locator("h1")).hasText("谢谢，报价已接受。");
            assertEquals(
                    choice.path("grossTotal").decimalValue().doubleValue(),
                    read(String.valueOf(id)).path("grossTotal").decimalValue().doubleValue());
        }
    }

    @Test
    void theSalespersonNotesWhatTheCustomerTakes() {
        long id = approved();
        SALES.post("/quotations/" + id + "/send", null).expect(200);
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            visit.open("/sales/quotation?id=" + id);
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            visit.inspect("quotation-options");
            assertTrue(page.locator("#lines thead .c-product").boundingBox().width > 150);
            sheet.press("accept");
            page.waitForSelector("dialog.zt-dialog[open]");
            page.locator("dialog input[type=checkbox][value='4']").check();
            String total = money(SALES.get("/quotations/" + id + "/choice?taken=4")
                    .expect(200)
                    .json()
                    .path("grossTotal"));
            assertThat(page.locator(".zt-choice-total")).containsText(total);
            visit.inspect("quotation-choice");
            page.click("dialog.zt-dialog button[type=submit]");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("已接受");
            assertThat(page.locator(".zt-doc-amount strong")).containsText(total);
            assertThat(page.locator(".zt-kind-taken")).hasCount(1);
            assertThat(page.locator(".zt-kind-left")).hasCount(1);
            visit.inspect("quotation-chosen");
        }
    }

    @Test
    void aQuotationIsBegunWithATemplate() {
        long id = approved();
        long customer = Fixtures.customer("EAST", "500000").path("id").asLong();
        String name = Fixtures.unique("样板间");
        try (Visit visit = Visit.as("east.sales", Visit.Screen.PHONE)) {
            visit.open("/sales/quotation?id=" + id);
            Page page = visit.page();
            page.waitForSelector("#sales[data-ready]");
            page.click(".zt-more summary");
            page.click("[data-save-template]");
            page.waitForSelector("dialog.zt-dialog[open]");
            page.fill("#zt-ask-remark", name);
            page.click("dialog.zt-dialog button[type=submit]");
            assertThat(page.locator(".zt-from-sales")).containsText("模板已保存");
            visit.open("/sales/quotation?customer=" + customer);
            page.waitForSelector("#sales[data-ready]");
            page.selectOption("#template", new com.microsoft.playwright.options.SelectOption().setLabel(name));
            visit.inspect("quotation-templates");
            page.click("[data-start-template]");
            page.waitForURL(java.util.regex.Pattern.compile(".*/sales/quotation\\?id=\\d+$"));
            assertThat(page.locator("[data-section-name]").first()).hasValue("地面");
            assertThat(page.locator(".zt-kind").nth(3)).hasText("可选");
            visit.open("/sales/quotation?customer=" + customer);
            page.waitForSelector("#sales[data-ready]");
            page.selectOption("#template", new com.microsoft.playwright.options.SelectOption().setLabel(name));
            page.click("[data-remove-template]");
            page.click("dialog.zt-dialog button[type=submit]");
            assertThat(page.locator(".zt-from-sales")).containsText("模板已删除");
            assertThat(page.locator("#template")).not().containsText(name);
        }
    }

    private static long approved() {
        long customer = Fixtures.customer("EAST", "500000").path("id").asLong();
        Map<String, Object> command = Fixtures.quotation(
                customer,
                at(line(TILE, "10", "箱"), 1, "NORMAL", null),
                at(line(CEMENT, "20", "袋"), 2, "NORMAL", null),
                at(line(CEMENT, "25", "袋"), 2, "ALTERNATIVE", 2),
                at(line("ADH-C1", "3", null), 2, "OPTIONAL", null));
        command.put("sections", List.of(Map.of("name", "地面", "discount", 5), Map.of("name", "墙面")));
        long id =
                SALES.post("/quotations", command).expect(201).json().path("id").asLong();
        if (SALES.post("/quotations/" + id + "/submit", null)
                .expect(200)
                .json()
                .path("status")
                .asText()
                .equals("IN_APPROVAL")) {
            Api.as("east.manager").post("/quotations/" + id + "/approve", null).expect(200);
        }
        return id;
    }

    private static Map<String, Object> at(Map<String, Object> line, int section, String kind, Integer alternativeTo) {
        line.put("section", section);
        line.put("kind", kind);
        line.put("alternativeTo", alternativeTo);
        return line;
    }

    private static JsonNode read(String id) {
        return SALES.get("/quotations/" + id).expect(200).json();
    }

    private static String money(JsonNode amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.decimalValue());
    }
}
