package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.TestRun;

/** Signing on once, signing out everywhere, and a session that ends in the middle of something. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
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
            page.click(".zt-user summary");
            page.click("form[action$='/sign-out'] button");
            page.waitForURL(Pattern.compile(".*/signed-out.*"));
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
}
