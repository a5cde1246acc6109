package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/**
 * The main job as people do it: a salesperson quotes by typing product codes, a manager approves from the inbox, the
 * customer's acceptance becomes a confirmed order, and the auditor reads who did what.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class MainJobIT {
    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");

    @ParameterizedTest
    @EnumSource(Visit.Screen.class)
    void aQuotationBecomesAConfirmedOrder(Visit.Screen screen) {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        String quotation = quote(screen, customer.path("id").asText());
        String number = approve(screen, quotation);
        String order = order(screen, quotation);
        assertEquals(
                "CONFIRMED",
                Api.as("east.sales")
                        .get("/sales-orders/" + order)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        audit(screen, number, order);
    }

    /** Two lines by product code and keyboard, 8 % off: above what may go out without approval. */
    private static String quote(Visit.Screen screen, String customer) {
        try (Visit visit = Visit.as("east.sales", screen)) {
            Page page = visit.page();
            visit.open("/sales/quotation?customer=" + customer);
            page.fill("#projectName", "浦东新区 3 号地块");
            line(page, 0, Fixtures.TILE, "10");
            line(page, 1, Fixtures.CEMENT, "20");
            page.fill("#discount", "8");
            page.click("[data-save]");
            page.waitForURL(url -> ID.matcher(url).find());
            visit.settled();
            visit.inspect("job-1-draft");
            String id = id(page.url());
            press(page, "submit", false);
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("审批中");
            visit.inspect("job-2-in-approval");
            return id;
        }
    }

    private static void line(Page page, int row, String sku, String quantity) {
        Locator product = page.locator("#lines [data-field=product]").nth(row);
        product.click();
        product.pressSequentially(sku);
        page.locator("#zt-suggest [role=option]").first().waitFor();
        product.press("Tab");
        page.locator("#lines [data-field=quantity]").nth(row).fill(quantity);
        page.locator("#lines [data-field=quantity]").nth(row).press("Tab");
    }

    private static String approve(Visit.Screen screen, String quotation) {
        String number = Api.as("east.manager")
                .get("/quotations/" + quotation)
                .expect(200)
                .json()
                .path("number")
                .asText();
        try (Visit visit = Visit.as("east.manager", screen)) {
            Page page = visit.page();
            visit.open("/");
            visit.inspect("job-3-home-of-the-manager");
            visit.open("/approval/requests");
            page.locator("a", new Page.LocatorOptions().setHasText(number))
                    .first()
                    .click();
            visit.settled();
            visit.inspect("job-4-request");
            page.fill("textarea", "同意，按此价格执行");
            page.click("button[id$=approve]");
            page.waitForURL("**/approval/requests*");
            visit.settled();
            visit.inspect("job-5-inbox");
        }
        return number;
    }

    /** From a warehouse of its own: which one is proposed depends on what else there is. */
    private static String order(Visit.Screen screen, String quotation) {
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, Fixtures.TILE, "100", "箱");
        Fixtures.stock(warehouse, Fixtures.CEMENT, "100", "袋");
        try (Visit visit = Visit.as("east.sales", screen)) {
            Page page = visit.page();
            visit.open("/sales/quotation?id=" + quotation);
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("已批准");
            press(page, "send", true);
            // the button to send is called so too: only the state says that it was done
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("已发送");
            press(page, "accept", true);
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("客户已接受");
            visit.inspect("job-6-accepted");
            page.click("[data-action=order]");
            page.locator("button[id$=createOrder]").waitFor();
            page.selectOption("#deliverFrom", String.valueOf(warehouse));
            visit.inspect("job-7-order-of-quotation");
            page.click("button[id$=createOrder]");
            page.waitForURL(
                    url -> url.contains("/sales/order?") && ID.matcher(url).find());
            visit.settled();
            page.click("[data-action=confirm]");
            assertThat(page.locator(".zt-doc-header .zt-state")).containsText("已确认");
            visit.inspect("job-8-confirmed");
            return id(page.url());
        }
    }

    private static void audit(Visit.Screen screen, String quotation, String order) {
        try (Visit visit = Visit.as("auditor", screen)) {
            Page page = visit.page();
            visit.open("/audit/entries?entityType=SalesOrder&entityId=" + order);
            assertThat(page.locator("main")).containsText("SalesOrderService.confirm");
            assertThat(page.locator("main")).containsText("east.sales");
            page.locator("details.audit-changes summary").first().click();
            visit.inspect("job-9-audit");
            visit.open("/audit/entries?entityLabel=" + quotation);
            assertThat(page.locator("main")).containsText("east.manager");
        }
    }

    private static void press(Page page, String action, boolean asks) {
        page.waitForSelector("#sales[data-ready]");
        // what comes later (stock, credit) may move the button while it is being pressed
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.click("[data-action=" + action + "]");
        if (asks) {
            page.click("dialog.zt-dialog button[type=submit]");
        }
    }

    private static String id(String url) {
        Matcher matcher = ID.matcher(url);
        if (!matcher.find()) {
            throw new AssertionError("no id in " + url);
        }
        return matcher.group(1);
    }
}
