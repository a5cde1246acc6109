package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.BillOfQuantities;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.Offers;
import org.zhutong.test.support.TestRun;
import org.zhutong.test.support.TwoLevels;

/**
 * A project by hand: the salesperson at the desk, both who approve on a phone, the customer on a phone without an account.
 * Lead, registered project, inquiry of 60 lines, quotation in two versions with a special price, contract, amendment, order.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class LeadToOrderIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Pattern CONTRACT = Pattern.compile(".*/contract/contract\\?id=\\d+.*");
    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");

    private final String project = Fixtures.unique("滨江花园");

    @Test
    void aLeadBecomesAnOrder() {
        try (TwoLevels levels = TwoLevels.begin();
                Visit seller = Visit.as("east.sales", Visit.Screen.DESK)) {
            long lead = lead(seller, levels.customer());
            granted(registered(seller, lead));
            long inquiry = inquired(seller, lead);
            long first = quoted(seller);
            SALES.post("/quotations/" + first + "/submit", null).expect(200);
            levels.approve(first);
            SALES.post("/quotations/" + first + "/send", null).expect(200);

            long special = special(seller, first);
            long second = revised(seller, first);
            approve("east.manager", second, "walk-approval-1");
            approve("executive", second, "walk-approval-2");
            accepted(seller, second);
            long contract = contracted(seller, second);
            long amendment = amended(seller, contract);
            long order = ordered(seller, amendment);

            seller.open("/crm/opportunity?id=" + lead);
            for (String page : List.of(
                    "/sales/inquiry?id=" + inquiry,
                    "/sales/quotation?id=" + second,
                    "/sales/special-price?id=" + special,
                    "/contract/contract?id=" + amendment,
                    "/sales/order?id=" + order)) {
                assertThat(seller.page().locator("main a[href$='" + page + "']"))
                        .isVisible();
            }
            seller.inspect("walk-opportunity");
        }
    }

    private static long id(Page page) {
        Matcher matcher = ID.matcher(page.url());
        if (!matcher.find()) {
            throw new AssertionError("no id in " + page.url());
        }
        return Long.parseLong(matcher.group(1));
    }

    private static Locator state(Page page) {
        return page.locator(".zt-doc-header .zt-state").first();
    }

    private long lead(Visit visit, long customer) {
        Page page = visit.page();
        visit.open("/crm/opportunity?customer=" + customer);
        page.fill("[id='form:name']", project + " 瓷砖");
        page.fill("[id='form:projectName']", project);
        page.fill("[id='form:amount']", "250000");
        page.fill("[id='form:expectedClose']", LocalDate.now().plusDays(60).toString());
        page.fill("[id='form:parties:0:name']", "滨江置业");
        page.click("[id='form:save']");
        page.waitForURL("**/crm/opportunity?id=*");
        return id(page);
    }

    private static long registered(Visit visit, long lead) {
        Page page = visit.page();
        page.click(".zt-more summary");
        page.click("a[href$='/crm/registration?opportunity=" + lead + "']");
        page.waitForURL("**/crm/registration?opportunity=*");
        page.fill("[id='form:brand']", Fixtures.unique("诺贝尔"));
        page.fill("[id='form:region']", "浙江省杭州市");
        page.click("[id='form:save']");
        page.waitForURL("**/crm/registration?id=*");
        page.click("[id='form:submit']");
        visit.await(".zt-doc-header .zt-state.zt-blue");
        return id(page);
    }

    /** The manufacturer's answer, put down by the manager on the way. */
    private static void granted(long registration) {
        try (Visit visit = Visit.as("east.manager", Visit.Screen.PHONE)) {
            Page page = visit.page();
            visit.open("/crm/registration?id=" + registration);
            page.fill("[id='form:registrationNo']", "NB-2026-8");
            page.fill("[id='form:exclusiveUntil']", LocalDate.now().plusDays(90).toString());
            page.click("[id='form:grant']");
            visit.await(".zt-doc-header .zt-state.zt-green");
        }
    }

    private static long inquired(Visit visit, long lead) {
        Page page = visit.page();
        visit.open("/crm/opportunity?id=" + lead);
        page.click(".zt-more summary");
        page.click("a[href*='/sales/inquiry?customer='][href$='opportunity=" + lead + "']");
        page.waitForURL("**/sales/inquiry?customer=*");
        page.fill("[id='form:text']", BillOfQuantities.text());
        page.selectOption("[id='form:source']", "EXCEL");
        page.click("[id='form:save']");
        page.waitForURL("**/sales/inquiry?id=*");
        assertThat(page.locator("#inquiry-lines tbody tr")).hasCount(BillOfQuantities.LINES);
        visit.inspect("walk-inquiry");
        return id(page);
    }

    private static long quoted(Visit visit) {
        Page page = visit.page();
        page.click("[id='form:quote']");
        page.click(".ui-confirm-dialog .ui-confirmdialog-yes");
        page.waitForURL("**/sales/quotation?id=*");
        visit.settled();
        visit.inspect("walk-quotation-1");
        return id(page);
    }

    /** Of the tiles quoted: asked for at the desk, approved and answered by the manager on a phone. */
    private static long special(Visit visit, long quotation) {
        Page page = visit.page();
        visit.open("/sales/quotation?id=" + quotation);
        page.click(".zt-more summary");
        page.click("a[href$='/sales/special-price?quotation=" + quotation + "']");
        page.waitForURL("**/sales/special-price?quotation=*");
        // what is not asked for is taken out: all but one
        Locator rows = page.locator("[id='form:rows'] tbody tr");
        while (rows.count() > 1) {
            int before = rows.count();
            boolean first = page.inputValue("[id='form:lines:0:sku']").equals(Fixtures.TILE);
            rows.nth(first ? 1 : 0).locator("button").click();
            assertThat(rows).hasCount(before - 1);
        }
        page.fill("[id='form:brand']", "东鹏");
        page.fill("[id='form:reason']", "竞争对手报价低于常规价");
        page.fill("[id='form:lines:0:quantity']", "300");
        page.fill("[id='form:lines:0:regularPrice']", "60");
        page.fill("[id='form:lines:0:askedPrice']", "50");
        page.fill("[id='form:lines:0:salePrice']", "65");
        visit.inspect("special-new");
        page.click("[id='form:save']");
        page.waitForURL("**/sales/special-price?id=*");
        long id = id(page);
        page.click("[id='form:submit']");
        assertThat(state(page)).hasText("审批中");
        try (Visit manager = Visit.as("east.manager", Visit.Screen.PHONE)) {
            Page phone = manager.page();
            manager.open("/sales/special-price?id=" + id);
            manager.inspect("special-approve");
            phone.locator("[id='form:approve']").tap();
            assertThat(state(phone)).hasText("待厂家批复");
            phone.fill("[id='form:reference']", "DP-2026-31");
            phone.fill("[id='form:validUntil']", LocalDate.now().plusDays(60).toString());
            manager.inspect("special-answer");
            phone.locator("[id='form:grant']").tap();
            assertThat(state(phone)).hasText("已批复");
            manager.inspect("special-granted");
        }
        visit.open("/sales/special-price?id=" + id);
        visit.inspect("special");
        visit.open("/sales/special-prices");
        visit.inspect("specials");
        return id;
    }

    /** 2 % off the whole. */
    private static long revised(Visit visit, long first) {
        SalesSheet sheet = new SalesSheet(visit);
        Page page = visit.page();
        visit.open("/sales/quotation?id=" + first);
        sheet.press("revise", null);
        page.waitForURL(url -> !url.endsWith("id=" + first) && ID.matcher(url).find());
        visit.settled();
        page.fill("#discount", "2");
        sheet.computed();
        sheet.save();
        visit.settled();
        long second = id(page);
        visit.inspect("walk-quotation-2");
        sheet.press("submit");
        assertThat(state(page)).containsText("审批中");
        return second;
    }

    private static void approve(String who, long quotation, String picture) {
        try (Visit visit = Visit.as(who, Visit.Screen.PHONE)) {
            Page page = visit.page();
            visit.open("/approval/request?id=" + TwoLevels.request(quotation));
            assertThat(page.locator(".zt-steps > li")).hasCount(2);
            visit.inspect(picture);
            page.locator("[id='form:approve']").tap();
            page.waitForURL(Pattern.compile(".*/approval/requests.*"));
        }
    }

    private static void accepted(Visit seller, long quotation) {
        String email = Fixtures.unique("li").toLowerCase(Locale.ROOT) + "@customer.example";
        Page page = seller.page();
        seller.open("/sales/quotation?id=" + quotation);
        page.click("[data-action=mail]");
        seller.await("[id='form:email']");
        page.fill("[id='form:email']", email);
        page.fill("[id='form:name']", "李经理");
        page.click("[id='form:send']");
        page.waitForURL(Pattern.compile(".*/sales/quotation\\?id=" + quotation + "$"));
        String body = Api.as("admin")
                .get("/mails/" + Offers.mail(email).path("id").asLong())
                .expect(200)
                .json()
                .path("body")
                .asText();
        try (Visit customer = Visit.stranger(Visit.Screen.PHONE)) {
            customer.page().navigate(TestRun.application() + "/offer?t=" + Offers.token(body) + "&lang=zh-CN");
            customer.inspect("walk-offer");
            customer.page().check("form[action$='/accept'] input[type=checkbox]");
            customer.page().locator("form[action$='/accept'] button").tap();
            customer.page().waitForURL(Pattern.compile(".*done=accepted.*"));
        }
        seller.open("/sales/quotation?id=" + quotation);
        assertThat(state(page)).containsText("已接受");
    }

    private static long contracted(Visit visit, long quotation) {
        Page page = visit.page();
        visit.open("/sales/quotation?id=" + quotation);
        page.click("[data-action=contract]");
        page.waitForURL(Pattern.compile(".*/contract/new\\?fromQuotation=.*"));
        page.click("[id='form:create']");
        page.waitForURL(CONTRACT);
        page.fill("[id='form:contactName']", "李经理");
        page.fill("[id='form:deliveryTerms']", "签订后 10 日内分两批送达");
        page.fill("[id='form:penaltyTerms']", "逾期付款的，每日按未付金额的万分之五支付违约金");
        for (Locator value : page.locator("[id^='form:values'][id$=':value']").all()) {
            value.fill("杭州市滨江区");
        }
        save(page);
        inForce(visit, id(page));
        visit.inspect("walk-contract");
        return id(page);
    }

    private static void save(Page page) {
        page.click("[id='form:save']");
        assertThat(page.locator("body")).containsText("已保存");
    }

    private static void inForce(Visit visit, long contract) {
        Page page = visit.page();
        visit.open("/contract/contract?id=" + contract);
        page.click("[id='form:submit']");
        assertThat(state(page)).hasText(Pattern.compile("审批中|待签订"));
        if (state(page).textContent().contains("审批中")) {
            Api.as("east.manager")
                    .post("/contracts/" + contract + "/approve", null)
                    .expect(200);
        }
        visit.open("/contract/sign?id=" + contract);
        page.fill("[id='form:theirSigner']", "李经理");
        page.setInputFiles(
                "[id='form:file']",
                new FilePayload(
                        "signed.pdf", "application/pdf", "%PDF-1.4\nsigned\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        page.click("[id='form:sign']");
        page.waitForURL(CONTRACT);
        assertThat(state(page)).hasText("履行中");
    }

    private static long amended(Visit visit, long contract) {
        Page page = visit.page();
        visit.open("/contract/contract?id=" + contract);
        page.click("[id='form:amend']");
        page.click(".ui-confirm-dialog .ui-confirmdialog-yes");
        page.waitForURL(url -> CONTRACT.matcher(url).matches() && !url.contains("id=" + contract));
        long amendment = id(page);
        page.fill("[id='form:goods:0:quantity']", "20");
        save(page);
        visit.open("/contract/compare?id=" + amendment);
        assertThat(page.locator(".zt-compare-CHANGED")).hasCount(1);
        inForce(visit, amendment);
        return amendment;
    }

    private static long ordered(Visit visit, long contract) {
        Page page = visit.page();
        long warehouse = BillOfQuantities.stocked();
        String order = SALES.post("/contracts/" + contract + "/order", java.util.Map.of("warehouseId", warehouse))
                .expect(201)
                .json()
                .path("id")
                .asText();
        visit.open("/contract/contract?id=" + contract);
        page.click(".zt-chain a[href$='/sales/order?id=" + order + "']");
        page.waitForURL("**/sales/order?id=" + order);
        SalesSheet sheet = new SalesSheet(visit);
        sheet.press("confirm");
        assertThat(state(page)).containsText("已确认");
        visit.inspect("walk-order");
        assertThat(page.locator(".zt-chain a[href*='/contract/contract?id=" + contract + "']"))
                .isVisible();
        assertEquals(
                "CONFIRMED",
                SALES.get("/sales-orders/" + order)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        return Long.parseLong(order);
    }
}
