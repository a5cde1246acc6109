package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** Quotation and order in English: what the application says is English, only data stay Chinese. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class SalesInEnglishIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Pattern HAN = Pattern.compile("[\\u3400-\\u9fff，。：；“”、]+");

    /** Sentences of the application inside the documents, and codes that are shown as words. */
    private static final Set<String> NO_DATA =
            Set.of("priceExplanation", "status", "actions", "from", "to", "key", "kind");

    private final List<String> data = new ArrayList<>();

    @Test
    void noChineseIsSaidByTheApplication() {
        JsonNode customer = Fixtures.customer("EAST", "500");
        long warehouse = Fixtures.warehouse("EAST");
        know(customer);
        know(SALES.get("/warehouses?limit=200").expect(200).json());
        know(SALES.get("/employees?limit=200").expect(200).json());
        know(SALES.get("/price-lists?limit=200").expect(200).json());
        know(SALES.get("/quotations/suggestions?q=tile").expect(200).json());
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK, "en")) {
            SalesSheet sheet = new SalesSheet(visit);
            Page page = visit.page();
            page.click(".zt-user summary");
            page.click("button[name=lang][value=en]");
            page.waitForSelector("html[lang=en]");
            visit.open("/sales/quotation?customer=" + customer.path("id").asText());
            page.fill("#projectName", "Riverside");
            sheet.startLine(0);
            sheet.typeLine(Fixtures.TILE, "10");
            page.keyboard().type("tile");
            page.locator("#zt-suggest [role=option]").first().waitFor();
            english(visit, "en-1-quotation-typed");
            page.keyboard().type("-nothing-like-it");
            page.locator(".zt-suggest-none").waitFor();
            page.keyboard().press("Tab");
            sheet.save();
            english(visit, "en-2-quotation-refused");
            sheet.cell("product", 1).focus();
            page.keyboard().press("Control+Delete");
            String quotation = sheet.saveNew();
            know(SALES.get("/quotations/" + quotation).expect(200).json());
            sheet.press("submit");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("Approved");
            sheet.press("send");
            english(visit, "en-3-quotation-asked");
            page.click("dialog.zt-dialog button[type=submit]");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("Sent");
            sheet.press("accept", null);
            assertThat(page.locator(".zt-doc-header .zt-state")).hasText("Accepted");
            english(visit, "en-4-quotation-accepted");
            sheet.press("order");
            page.selectOption("#deliverFrom", String.valueOf(warehouse));
            english(visit, "en-5-order-of-quotation");
            page.click("#createOrder");
            page.waitForURL(Pattern.compile(".*/sales/order\\?id=.*"));
            visit.settled();
            know(SALES.get("/sales-orders/" + sheet.id()).expect(200).json());
            english(visit, "en-6-order");
            sheet.press("confirm");
            assertThat(page.locator("#refusal")).containsText("¥411.23");
            english(visit, "en-7-over-credit");
            visit.excuse();
            more(visit, sheet);
            sheet.press("cancel", "not wanted any more");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("Cancelled");
            english(visit, "en-9-cancelled");
        }
    }

    /** With enough credit the stock is what is missing. */
    private void more(Visit visit, SalesSheet sheet) {
        Api.Answer customer = Api.as("admin")
                .get("/customers/"
                        + SALES.get("/sales-orders/" + sheet.id())
                                .json()
                                .path("customerId")
                                .asText());
        Map<String, Object> command = Api.JSON.convertValue(
                customer.json(), new com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>() {});
        command.keySet().retainAll(Set.of("name", "level", "branchId", "paymentTermsDays"));
        command.put("creditLimit", 100000);
        Api.as("admin")
                .put("/customers/" + customer.json().path("id").asText(), customer.version(), command)
                .expect(200);
        sheet.press("confirm");
        assertThat(visit.page().locator("#refusal")).containsText("10.08 平方米");
        english(visit, "en-8-over-stock");
        visit.excuse();
    }

    private void english(Visit visit, String name) {
        visit.inspect(name);
        String said = (String) visit.page()
                .evaluate("() => { const named = Array.from(document.querySelectorAll('main [aria-label], main [title],"
                        + " main [placeholder], dialog[open] [aria-label]')).flatMap(e => ['aria-label', 'title',"
                        + " 'placeholder'].map(a => e.getAttribute(a)).filter(Boolean));"
                        + " const spoken = Array.from(document.querySelectorAll('main, dialog[open], .zt-messages')).map(e => e.innerText);"
                        + " return [document.title, ...spoken, ...named].join('\\n'); }");
        for (String known : data) {
            said = said.replace(known, "");
        }
        List<String> left = HAN.matcher(said).results().map(hit -> hit.group()).toList();
        assertEquals(List.of(), left, () -> "Chinese on " + visit.page().url() + " (" + name + ")");
    }

    /** Every text of it is data from now on, the longest first, so that none hides a part of another. */
    private void know(JsonNode node) {
        collect(node);
        List<String> sorted = data.stream()
                .distinct()
                .filter(text -> HAN.matcher(text).find())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.toList());
        data.clear();
        data.addAll(sorted);
    }

    private void collect(JsonNode node) {
        if (node.isTextual()) {
            data.add(node.asText());
        }
        node.fields().forEachRemaining(field -> {
            if (!NO_DATA.contains(field.getKey())) {
                collect(field.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(this::collect);
        }
    }
}
