package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.TestRun;

/** Signing on once, signing out everywhere, and a session that ends in the middle of something. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class SignOnIT {
    private static final Pattern SIGN_ON_PAGE = Pattern.compile(".*/realms/zhutong/.*");

    @Test
    void theFirstVisitLeadsToSignOnAndBackToThePageAskedFor() {
        try (Visit visit = Visit.stranger(Visit.Screen.DESK)) {
            Page page = visit.page();
            page.navigate(TestRun.application() + "/catalog/products?q=tile");
            assertThat(page).hasURL(SIGN_ON_PAGE);
            visit.enterCredentials("admin");
            // with its query, or the document asked for would be another
            assertThat(page).hasURL(Pattern.compile(".*/catalog/products\\?q=tile"));
        }
    }

    @ParameterizedTest
    @CsvSource({"DESK, zh-CN, 登录", "PHONE, zh-CN, 登录", "DESK, en, Sign", "PHONE, en, Sign"})
    void theSignOnPageBearsTheProductsNameInTheLanguageOfTheBrowser(Visit.Screen screen, String locale, String verb) {
        try (Visit visit = Visit.stranger(screen, locale)) {
            Page page = visit.page();
            page.navigate(TestRun.application() + "/");
            visit.await("#username");
            assertThat(page.locator("body")).containsText(locale.equals("en") ? "Zhutong" : "筑通");
            assertThat(page.locator("#kc-login")).containsText(verb);
            visit.inspect("sign-on");
        }
    }

    @Test
    void aWrongPasswordIsSaidSo() {
        try (Visit visit = Visit.stranger(Visit.Screen.PHONE)) {
            Page page = visit.page();
            page.navigate(TestRun.application() + "/");
            page.fill("#username", "accountant");
            page.fill("#password", "wrong");
            page.click("#kc-login");
            assertThat(page).hasURL(SIGN_ON_PAGE);
            assertTrue(page.locator("#input-error, .alert-error, .kc-feedback-text, [aria-live]")
                            .count()
                    > 0);
            visit.excuse();
        }
    }

    @Test
    void signingOutEndsTheSessionEverywhere() {
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            Page page = visit.page();
            Page otherTab = visit.context().newPage();
            otherTab.navigate(TestRun.application() + "/settings");
            page.click(".zt-user summary");
            page.click("form[action$='/sign-out'] button");
            page.waitForURL(Pattern.compile(".*/signed-out.*"));
            otherTab.reload();
            assertThat(otherTab).hasURL(SIGN_ON_PAGE);
            // neither the application nor Keycloak knows the person any more
            page.navigate(TestRun.application() + "/");
            assertThat(page).hasURL(SIGN_ON_PAGE);
            assertTrue(page.locator("#password").isVisible());
        }
    }

    @Test
    void theLanguageIsChosenAndKept() {
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            Page page = visit.page();
            assertEquals("zh-CN", page.getAttribute("html", "lang"));
            page.click(".zt-user summary");
            page.click("button[name=lang][value=en]");
            page.waitForSelector("html[lang=en]");
            visit.open("/settings");
            assertEquals("en", page.getAttribute("html", "lang"));
        }
    }

    @Test
    void anExpiredSessionInAnAjaxCallLeadsToSignOnAndBackWithWhatWasTyped() {
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/organisation/branch");
            page.fill("[id='form:code']", "LATE");
            page.fill("[id='form:name']", "写到一半的分公司");
            // the session is gone, at the application and at Keycloak
            visit.context().clearCookies();
            page.click("[id='form:save']");
            page.waitForSelector("dialog#zt-expired[open]");
            page.click("dialog#zt-expired [data-zt-reload]");
            page.waitForSelector("#username");
            visit.excuse();
            visit.enterCredentials("admin");
            page.waitForSelector("[id='form:name']");
            assertThat(page.locator("[id='form:name']")).hasValue("写到一半的分公司");
            assertThat(page.locator("[id='form:code']")).hasValue("LATE");
        }
    }

    @Test
    void anExpiredSessionWithSingleSignOnStillAliveComesBackByItself() {
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/organisation/branch");
            page.fill("[id='form:name']", "写到一半");
            visit.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("ZHUTONG_SESSION"));
            page.click("[id='form:save']");
            page.waitForSelector("dialog#zt-expired[open]");
            page.click("dialog#zt-expired [data-zt-reload]");
            page.waitForURL(Pattern.compile(".*/organisation/branch.*"));
            assertThat(page.locator("[id='form:name']")).hasValue("写到一半");
            visit.excuse();
        }
    }

    @Test
    void theSessionCookieIsOutOfReach() {
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            Cookie cookie = visit.context().cookies().stream()
                    .filter(one -> one.name.equals("ZHUTONG_SESSION"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(cookie.httpOnly);
            assertEquals("LAX", cookie.sameSite.name());
        }
    }

    @Test
    void anotherSitesPageCannotWriteWithTheSession() {
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            List<Map<String, String>> foreign = List.of(
                    Map.of("Origin", "https://evil.example"),
                    Map.of("Origin", "null"),
                    Map.of("Sec-Fetch-Site", "cross-site"),
                    Map.of("Sec-Fetch-Site", "same-site"),
                    Map.of());
            for (Map<String, String> headers : foreign) {
                RequestOptions request = RequestOptions.create()
                        .setHeader("Content-Type", "application/json")
                        .setData("{\"code\":\"FOREIGN\",\"name\":\"FOREIGN\"}");
                headers.forEach(request::setHeader);
                APIResponse answer =
                        visit.context().request().post(TestRun.application() + "/api/v1/branches", request);
                assertEquals(403, answer.status(), headers::toString);
            }
            assertEquals(200, visit.page().evaluate("() => fetch('/api/v1/branches?limit=1').then(r => r.status)"));
        }
        assertFalse(
                Api.as("admin").get("/branches?limit=200").expect(200).text().contains("FOREIGN"));
    }
}
