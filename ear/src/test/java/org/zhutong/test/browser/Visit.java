package org.zhutong.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zhutong.test.inserver.DemoUser;
import org.zhutong.test.support.Browsers;
import org.zhutong.test.support.TestRun;

/**
 * Someone at a browser: a window of their own, signed on at the real Keycloak. Notes every script error and every answer above
 * 399, and fails the test for them at the end.
 */
final class Visit implements AutoCloseable {
    /** A desk and a phone. */
    enum Screen {
        DESK(1440, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }
    }

    /** Milliseconds: nobody has typed anything, what a page loads follows closely. */
    private static final int JUST_OPENED = 60;

    /** Nanoseconds after which the browser is asked itself: it knows of requests whose end was not told. */
    private static final long LONG = 10_000_000_000L;

    /** The cookies of people's sessions at Keycloak, never the application's: each visit has a session of its own there. */
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    /** What axe-core has judged: its rules look at markup and colours, which are the same at the desk and on the phone. */
    private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();

    private final BrowserContext context;
    private final Page page;
    private final Screen screen;
    private final String locale;
    private final List<String> troubles = new ArrayList<>();

    private final Set<Request> loading = new HashSet<>();

    private Visit(Screen screen, String locale) {
        this.screen = screen;
        this.locale = locale;
        this.context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setLocale(locale)
                        .setIsMobile(screen == Screen.PHONE)
                        .setHasTouch(screen == Screen.PHONE)
                        // every visit would put the shell's files away anew; phones do, where they matter
                        .setServiceWorkers(
                                screen == Screen.PHONE ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK)
                        .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(30_000);
        this.page = context.newPage();
        page.onRequest(loading::add);
        page.onRequestFinished(loading::remove);
        page.onRequestFailed(loading::remove);
        // what the page before was still loading is nobody's business any more, and not every end of it is told
        page.onFrameNavigated(frame -> loading.clear());
        page.onPageError(error -> troubles.add("script error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console: " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.url().contains("/favicon")) {
                troubles.add(response.status() + " " + response.url());
            }
        });
    }

    static Visit as(String user, Screen screen) {
        return as(user, screen, "zh-CN");
    }

    static Visit as(String user, Screen screen, String locale) {
        Visit visit = new Visit(screen, locale);
        visit.signOn(user);
        return visit;
    }

    /** A browser window in which nobody has signed on. */
    static Visit stranger(Screen screen) {
        return stranger(screen, "zh-CN");
    }

    static Visit stranger(Screen screen, String locale) {
        return new Visit(screen, locale);
    }

    /** With a password the first time; whoever still has a session at Keycloak is led through without being asked. */
    private void signOn(String user) {
        context.addCookies(SESSIONS.getOrDefault(user, List.of()));
        page.navigate(TestRun.application() + "/");
        await("main#main, #username");
        if (page.locator("#username").isVisible()) {
            enterCredentials(user);
        }
        SESSIONS.put(
                user,
                context.cookies().stream()
                        .filter(cookie -> cookie.path.startsWith("/realms/"))
                        .toList());
    }

    /** On Keycloak's page. */
    void enterCredentials(String user) {
        await("#username");
        page.fill("#username", user);
        page.fill("#password", DemoUser.PASSWORD);
        page.click("#kc-login");
        await("main#main");
    }

    /** Waits until this is visible; where it does not come, says what is there instead. */
    void await(String selector) {
        try {
            page.waitForSelector(selector);
        } catch (TimeoutError e) {
            String text = page.innerText("body");
            throw new AssertionError(
                    selector + " did not appear on " + page.url() + ", which says: "
                            + text.substring(0, Math.min(1000, text.length())) + "\n" + troubles,
                    e);
        }
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Screen screen() {
        return screen;
    }

    /** Opens a page of the application and waits until its scripts have run. */
    void open(String path) {
        page.navigate(TestRun.application() + path);
        quiet(JUST_OPENED);
    }

    /** Waits until nothing has been loading for as long as a script waits for the next key before it asks the server. */
    void settled() {
        quiet(400);
    }

    /** Waits until nothing has been loading for so many milliseconds. */
    private void quiet(int milliseconds) {
        page.waitForLoadState(LoadState.LOAD);
        long start = System.nanoTime();
        long since = start;
        while (System.nanoTime() - since < milliseconds * 1_000_000L) {
            page.waitForTimeout(25);
            if (!loading.isEmpty()) {
                since = System.nanoTime();
            }
            if (since - start > LONG) {
                page.waitForLoadState(LoadState.NETWORKIDLE);
                return;
            }
        }
    }

    Locator byText(String text) {
        return page.getByText(text).first();
    }

    /**
     * Photographs the whole page as the desk and as the phone show it, where nothing is wider than the screen, and lets axe-core
     * judge what it has not judged under this name: nothing serious.
     */
    void inspect(String name) {
        quiet(JUST_OPENED);
        photograph(name, screen);
        // what it judges is the same in every language
        if (locale.startsWith("zh") && JUDGED.add(name)) {
            judge();
        }
        Screen other = screen == Screen.DESK ? Screen.PHONE : Screen.DESK;
        page.setViewportSize(other.width, other.height);
        try {
            photograph(name, other);
        } finally {
            page.setViewportSize(screen.width, screen.height);
        }
    }

    private void photograph(String name, Screen as) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(picture(name, as))
                .setFullPage(true)
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertTrue(width <= as.width + 1, () -> page.url() + " is " + width + " px wide on a screen of " + as.width);
    }

    private void judge() {
        // legacy: the page itself, without opening another to put the findings of its frames together; ours have none
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true).options(onlyViolations()).analyze().getViolations().stream()
                        .filter(rule -> "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                        .toList();
        assertEquals(
                List.of(), violations.stream().map(Visit::describe).toList(), () -> "accessibility of " + page.url());
    }

    /** What is in order need not be described in full. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private Path picture(String name, Screen as) {
        String file = "%s-%d%s.png".formatted(name, as.width, locale.startsWith("zh") ? "" : "-" + locale);
        return TestRun.target().resolve("screenshots").resolve(file);
    }

    private static String describe(Rule rule) {
        String where =
                rule.getNodes().stream().limit(3).map(node -> node.getHtml()).reduce("", (a, b) -> a + "\n    " + b);
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + where;
    }

    /** Forgets what went wrong so far, where the test provoked it. */
    void excuse() {
        troubles.clear();
    }

    @Override
    public void close() {
        List<String> seen = List.copyOf(troubles);
        context.close();
        assertEquals(List.of(), seen, "what the browser complained about");
    }
}
