package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** IT writes a policy of two levels and tries it; two people decide by it; one of them names a deputy. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class ApprovalPagesIT {
    private static final Api ADMIN = Api.as("admin");
    private static final Api SALES = Api.as("east.sales");

    @Test
    void aPolicyIsWrittenTriedAndLivedBy() {
        List.of("executive", "east.manager", "admin")
                .forEach(one -> Api.as(one).get("/approvals").expect(200));
        String path = write();
        try {
            long quotation = submitted();
            decide("east.manager", Visit.Screen.DESK, quotation);
            decide("executive", Visit.Screen.PHONE, quotation);
            assertEquals("APPROVED", statusOf(quotation));
        } finally {
            switchOff(path);
        }
        delegate();
    }

    private static String write() {
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/approval/policy");
            page.fill("[id='form:name']", Fixtures.unique("长账期"));
            page.click("[id='form:addCondition']");
            page.waitForSelector("[id='form:conditions:0:threshold']");
            page.selectOption("[id='form:conditions:0:fact']", "PAYMENT_DAYS");
            assertThat(page.locator("[id='form:when'] td .zt-quiet")).hasText("天");
            page.fill("[id='form:conditions:0:threshold']", "300");
            page.click("[id='form:addStep']");
            page.waitForSelector("[id='form:steps:1:level']");
            page.selectOption("[id='form:steps:1:kind']", "PEOPLE");
            page.waitForSelector("[id='form:steps:1:people']");
            // nobody is named yet
            page.click("[id='form:save']");
            assertThat(page.locator("[id='form:steps']").or(page.locator("main")))
                    .containsText("只指定了 0 人");
            visit.inspect("policy-refused");
            page.selectOption("[id='form:steps:1:people']", "executive");
            page.click("[id='form:save']");
            page.waitForURL(Pattern.compile(".*/approval/policy\\?id=.*"));
            String path = page.url().replaceFirst(".*\\?id=", "/approval-policies/");
            visit.inspect("policy");

            visit.open("/approval/simulator");
            page.fill("[id='form:paymentDays']", "301");
            page.fill("[id='form:discount']", "8.5");
            page.click("[id='form:simulate']");
            assertThat(page.locator("main")).containsText("账期 301 天超过 300 天");
            assertThat(page.locator("main")).containsText("折扣 8.5% 超过 5%");
            assertThat(page.locator(".zt-steps > li")).hasCount(2);
            visit.inspect("simulator");
            return path;
        }
    }

    /** Chooses an entry of a PrimeFaces menu by its text. */
    private static void choose(Page page, String id, String text) {
        page.click("[id='" + id + "']");
        page.locator("[id='" + id + "_panel'] li", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }

    private static long submitted() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        String path = "/customers/" + customer.path("id").asLong();
        Map<String, Object> command = new HashMap<>(Map.of(
                "name",
                customer.path("name").asText(),
                "level",
                "C",
                "branchId",
                customer.path("branchId").asLong(),
                "creditLimit",
                100000,
                "paymentTermsDays",
                360));
        ADMIN.put(path, ADMIN.get(path).version(), command).expect(200);
        long id = SALES.post(
                        "/quotations", Fixtures.quotation(customer.path("id").asLong(), line("TILE-600-GR", "12", "箱")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        SALES.post("/quotations/" + id + "/submit", null).expect(200);
        return id;
    }

    private static String statusOf(long quotation) {
        return SALES.get("/quotations/" + quotation)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }

    private static void decide(String who, Visit.Screen screen, long quotation) {
        try (Visit visit = Visit.as(who, screen)) {
            Page page = visit.page();
            visit.open("/approval/requests");
            long request = Api.as(who)
                    .get("/approvals?documentType=QUOTATION&documentId=" + quotation)
                    .expect(200)
                    .json()
                    .path("items")
                    .path(0)
                    .path("id")
                    .asLong();
            visit.open("/approval/request?id=" + request);
            assertThat(page.locator(".zt-steps > li")).hasCount(2);
            visit.inspect("request-" + who);
            page.fill("[id='form:comment']", "同意");
            page.click("[id='form:approve']");
            page.waitForURL(Pattern.compile(".*/approval/requests.*"));
            visit.open("/approval/request?id=" + request);
            assertThat(page.locator("main")).containsText("同意");
        }
    }

    private static void switchOff(String path) {
        JsonNode policy = ADMIN.get(path).expect(200).json();
        Map<String, Object> command = new HashMap<>();
        command.put("name", policy.path("name").asText());
        command.put("documentType", "QUOTATION");
        command.put("steps", List.of(Map.of("level", 1, "kind", "PERMISSION", "permission", "quotation:approve")));
        command.put("active", false);
        ADMIN.put(path, policy.path("version").asInt(), command).expect(200);
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            visit.open("/approval/policy?id=" + policy.path("id").asLong());
            visit.page().locator(".zt-revision summary").first().click();
            assertThat(visit.page().locator(".zt-revision")).hasCount(2);
            visit.inspect("policy-versions");
        }
    }

    private static void delegate() {
        try (Visit visit = Visit.as("executive", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/organisation/delegation");
            choose(page, "form:deputy", "finance.manager");
            page.fill("[id='form:validTo']", LocalDate.now().plusDays(40).toString());
            page.fill("[id='form:validFrom']", LocalDate.now().plusDays(30).toString());
            page.fill("[id='form:reason']", "年假");
            visit.inspect("delegation-new");
            page.click("[id='form:save']");
            page.waitForURL(Pattern.compile(".*/organisation/delegation\\?id=.*"));
            visit.inspect("delegation");
            page.click("[id='form:end']");
            assertThat(page.locator("main")).containsText("已收回");
            visit.open("/organisation/delegations");
            visit.inspect("delegations");
        }
    }
}
