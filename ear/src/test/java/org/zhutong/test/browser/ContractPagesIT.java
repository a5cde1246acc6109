package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Contracts;
import org.zhutong.test.support.Fixtures;

/** Quotation, contract, approval, signing, amendment, comparison and order, at the desk and on the phone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class ContractPagesIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Pattern ONE = Pattern.compile(".*/contract/contract\\?id=\\d+.*");

    private static long accepted() {
        long customer = Fixtures.customer("EAST", "1000000").path("id").asLong();
        long id = SALES.post("/quotations", Fixtures.quotation(customer, line(TILE, "10", "箱")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        List.of("submit", "send", "accept")
                .forEach(verb ->
                        SALES.post("/quotations/" + id + "/" + verb, null).expect(200));
        return id;
    }

    private static Locator state(Page page) {
        return page.locator(".zt-doc-header .zt-state").first();
    }

    private static long id(Page page) {
        return Long.parseLong(page.url().replaceFirst(".*\\?id=(\\d+).*", "$1"));
    }

    /** What it obliges to is written down and ticked off. */
    private static void obliges(Visit visit) {
        Page page = visit.page();
        page.click("main a[href*='obligation?contract=']");
        page.fill("[id='form:title']", "移交产品检测报告与合格证");
        page.click("[id='form:save']");
        assertThat(page.locator(".zt-field:has([id='form:dueOn']) .ui-message-error-detail"))
                .isVisible();
        page.fill("[id='form:dueOn']", java.time.LocalDate.now().plusDays(20).toString());
        visit.inspect("obligation-new");
        page.click("[id='form:save']");
        page.waitForURL(ONE);
        page.click("main a[href*='obligation?id=']");
        page.fill("[id='form:reason']", "已随货交付");
        page.click("[id='form:fulfil']");
        assertThat(page.locator(".zt-state").first()).hasText("已完成");
        visit.inspect("obligation-done");
        visit.open("/contract/obligations");
        visit.inspect("obligations");
    }

    @Test
    void aContractIsWrittenSignedAmendedAndOrderedBy() {
        long quotation = accepted();
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/sales/quotation?id=" + quotation);
            page.click("[data-action=contract]");
            page.waitForURL(Pattern.compile(".*/contract/new\\?fromQuotation=.*"));
            visit.inspect("contract-new");
            page.click("[id='form:create']");
            page.waitForURL(ONE);
            long first = id(page);

            // what is missing is named, and nothing typed is lost
            page.click("[id='form:submit']");
            assertThat(page.locator("body")).containsText("工地地址");
            visit.inspect("contract-incomplete");
            page.fill("[id='form:contactName']", "陈工");
            page.fill("[id='form:deliveryTerms']", "签订后 10 日内分两批送达");
            page.fill("[id='form:penaltyTerms']", "逾期付款的，每日按未付金额的万分之五支付违约金");
            for (Locator value :
                    page.locator("[id^='form:values'][id$=':value']").all()) {
                value.fill("上海市浦东新区");
            }
            page.locator("[id='form:clauses'] textarea").first().fill("按企业标准验收，异议期 30 日。");
            save(page);
            assertThat(page.locator("[id='form:clauses'] .zt-state").first()).containsText("已改动");
            visit.inspect("contract-draft");
            page.click("[id='form:submit']");
            assertThat(state(page)).hasText("审批中");
            Api.as("east.manager")
                    .post("/contracts/" + first + "/approve", null)
                    .expect(200);

            visit.open("/contract/contract?id=" + first);
            assertThat(state(page)).hasText("待签订");
            visit.open("/contract/sign?id=" + first);
            sign(page, visit);
            assertThat(state(page)).hasText("履行中");
            page.click("[id='form:verify']");
            assertThat(page.locator("[id='form:copyCheck']")).containsText("校验通过");
            assertThat(page.locator("#attachments")).containsText("签字文本");
            assertThat(page.locator("#attachments [data-remove]")).hasCount(0);
            visit.inspect("contract-in-force");
            obliges(visit);
            visit.open("/contract/contract?id=" + first);

            page.click("[id='form:amend']");
            page.click(".ui-confirm-dialog .ui-confirmdialog-yes");
            page.waitForURL(Pattern.compile(".*/contract/contract\\?id=(?!" + first + "(\\D|$))\\d+.*"));
            assertThat(page.locator("[id='form:lines']")).isVisible();
            long second = id(page);
            page.fill("[id='form:goods:0:quantity']", "12");
            page.locator("[id='form:clauses'] textarea").first().fill("按企业标准验收，异议期 60 日。");
            save(page);
            visit.open("/contract/compare?id=" + second);
            assertThat(page.locator(".zt-clause-text ins").first()).hasText("60");
            assertThat(page.locator(".zt-compare-CHANGED")).hasCount(1);
            visit.inspect("contract-compare");
            SALES.post("/contracts/" + second + "/submit", null).expect(200);
            Api.as("east.manager")
                    .post("/contracts/" + second + "/approve", null)
                    .expect(200);
            visit.open("/contract/sign?id=" + second);
            sign(page, visit);
            assertThat(page.locator(".zt-versions a")).hasCount(3);

            visit.open("/contract/call-off?id=" + second);
            page.fill("[id='form:items:0:quantity']", "7.2");
            visit.inspect("contract-call-off");
            page.click("[id='form:order']");
            page.waitForURL(Pattern.compile(".*/sales/order\\?id=\\d+.*"));
            assertThat(page.locator(".zt-chain")).containsText("合同");
            page.click(".zt-chain a[href*='/contract/contract']");
            page.waitForURL(ONE);
            assertThat(page.locator(".zt-chain")).containsText("销售订单");
            visit.inspect("contract-ordered");
        }
    }

    @Test
    void bothSignOnTheScreen() {
        long id = Contracts.toSign();
        try (Visit visit = Visit.as("east.sales", Visit.Screen.PHONE)) {
            Page page = visit.page();
            visit.open("/contract/sign?id=" + id);
            Locator ours = page.locator("[data-pad=OURS]");
            ours.locator("[data-keep]").click();
            assertThat(ours.locator("[role=alert]")).containsText("尚未签名");
            visit.excuse();
            ours.locator("canvas").scrollIntoViewIfNeeded();
            BoundingBox box = ours.locator("canvas").boundingBox();
            page.mouse().move(box.x + 20, box.y + box.height - 15);
            page.mouse().down();
            for (int i = 1; i <= 8; i++) {
                page.mouse().move(box.x + 20 + i * (box.width - 40) / 8, box.y + (i % 2 == 0 ? box.height - 20 : 20));
            }
            page.mouse().up();
            visit.inspect("contract-sign-drawing");
            ours.locator("[data-keep]").click();
            assertThat(page.locator(".zt-signatures li")).hasCount(1);
            Locator theirs = page.locator("[data-pad=CUSTOMER]");
            theirs.locator("input").fill("陈工");
            theirs.locator("[data-type]").press("Enter");
            theirs.locator("[data-keep]").press("Enter");
            assertThat(page.locator(".zt-signatures li")).hasCount(2);
            page.click("[id='form:sign']");
            page.waitForURL(ONE);
            assertThat(state(page)).hasText("履行中");
            assertThat(page.locator(".zt-signatures")).containsText("键入");
            page.click("[id='form:verify']");
            assertThat(page.locator("[id='form:copyCheck']")).containsText("校验通过");
            visit.inspect("contract-signed-on-screen");
        }
    }

    private static void save(Page page) {
        page.click("[id='form:save']");
        assertThat(page.locator("body")).containsText("已保存");
    }

    private static void sign(Page page, Visit visit) {
        page.fill("[id='form:theirSigner']", "陈工");
        page.setInputFiles(
                "[id='form:file']",
                new FilePayload("signed.pdf", "application/pdf", "%PDF-1.7\nsigned".getBytes(StandardCharsets.UTF_8)));
        visit.inspect("contract-sign");
        page.click("[id='form:sign']");
        page.waitForURL(ONE);
    }
}
