package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** A salesperson mails a quotation; the customer opens the link, asks and accepts, without an account. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class OfferIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api ADMIN = Api.as("admin");
    private static final Pattern LINK = Pattern.compile("(/offer\\?t=\\S+)");

    @Test
    void theCustomerAnswersByThePrivateLink() {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        long id = SALES.post(
                        "/quotations",
                        Fixtures.quotation(customer, line("TILE-600-GR", "12", "箱"), line("CEM-PO425", "30", "袋")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        SALES.post("/quotations/" + id + "/submit", null).expect(200);
        String email = Fixtures.unique("li").toLowerCase(Locale.ROOT) + "@customer.example";
        try (Visit seller = Visit.as("east.sales", Visit.Screen.PHONE)) {
            seller.open("/sales/quotation?id=" + id);
            seller.page().click("[data-action=mail]");
            seller.await("[id='form:email']");
            seller.page().fill("[id='form:email']", email);
            seller.page().fill("[id='form:name']", "李经理");
            seller.inspect("send");
            seller.page().click("[id='form:send']");
            seller.page().waitForURL(Pattern.compile(".*/sales/quotation\\?id=" + id + "$"));
            assertThat(seller.page().locator(".zt-doc-header .zt-state")).containsText("已发送");

            String link = link(email);
            try (Visit visit = Visit.stranger(Visit.Screen.PHONE)) {
                answer(visit, link);
            }
            seller.open("/");
            assertThat(seller.page().locator("main")).containsText("可以周五送货吗");
            seller.inspect("home-question");
            seller.open("/sales/quotation?id=" + id);
            assertThat(seller.page().locator("main")).containsText("可以周五送货吗");
            seller.inspect("quotation-answered");
            seller.page().click("[data-post$=answered]");
            seller.page()
                    .waitForSelector(
                            "[data-post$=answered]",
                            new Page.WaitForSelectorOptions()
                                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
        outbox(email);
        assertEquals(
                "ACCEPTED",
                SALES.get("/quotations/" + id).expect(200).json().path("status").asText());
    }

    private static void answer(Visit visit, String link) {
        visit.open(link);
        assertThat(visit.page().locator("main")).containsText("李经理");
        visit.inspect("offer");
        visit.open(link.replace("lang=zh-CN", "lang=en"));
        assertThat(visit.page().locator("h1")).containsText("Quotation");
        visit.inspect("offer-en");
        visit.open(link);
        visit.page().fill("#question", "可以周五送货吗？");
        visit.page().click("form[action$='/ask'] button");
        assertThat(visit.page().locator("[role=status]")).isVisible();
        visit.page().check("form[action$='/accept'] input[type=checkbox]");
        visit.page().click("form[action$='/accept'] button");
        visit.page().waitForURL(Pattern.compile(".*done=accepted.*"));
        visit.inspect("offer-accepted");
        visit.open(link);
        assertThat(visit.page().locator("h1")).containsText("已失效");
        visit.inspect("offer-gone");
        visit.excuse();
    }

    /** What IT sees of it in the outbox. */
    private static void outbox(String email) {
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            visit.open("/mail/outbox?q=" + email);
            visit.page().click("main a[href*='/mail/message']");
            visit.await(".zt-mail-body");
            visit.inspect("mail");
            visit.page().click("[id='form:resend']");
            assertThat(visit.page().locator(".zt-messages")).containsText("正在重新发送");
        }
    }

    private static String link(String email) {
        JsonNode mail = ADMIN.get("/mails?recipient=" + email)
                .expect(200)
                .json()
                .path("items")
                .get(0);
        Matcher link = LINK.matcher(ADMIN.get("/mails/" + mail.path("id").asLong())
                .expect(200)
                .json()
                .path("body")
                .asText());
        assertTrue(link.find());
        return link.group(1);
    }
}
