package org.zhutong.test.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One Chromium for the whole run. Debian's is used when it is there, or installed with apt when this build may; otherwise
 * Playwright fetches its own. Fonts for Chinese are treated alike, since pages without them are photographed as boxes.
 */
public final class Browsers {
    private static final List<String> KNOWN = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String ADVICE =
            "The browser tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk), or let Playwright"
                    + " reach its download host.";

    private static Browser browser;

    private Browsers() {}

    public static synchronized Browser chromium() {
        if (browser == null) {
            installMissing();
            Optional<Path> own =
                    KNOWN.stream().map(Path::of).filter(Files::isExecutable).findFirst();
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
            own.ifPresent(options::setExecutablePath);
            try {
                // when Debian's is there, Playwright must not look for one of its own
                Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", own.isPresent() ? "1" : "")));
                Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "end Chromium"));
                browser = playwright.chromium().launch(options);
            } catch (PlaywrightException e) {
                throw new IllegalStateException(ADVICE, e);
            }
        }
        return browser;
    }

    private static void installMissing() {
        boolean chromium = KNOWN.stream().map(Path::of).anyMatch(Files::isExecutable);
        boolean fonts = hasChineseFont();
        if (chromium && fonts) {
            return;
        }
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return;
        }
        System.out.println(
                "Installing " + (chromium ? "" : "chromium ") + (fonts ? "" : "fonts-noto-cjk ") + "with apt");
        apt("update");
        // not every distribution has the one without a window, which is quicker
        if (!chromium && !install("chromium-headless-shell")) {
            install("chromium");
        }
        if (!fonts) {
            install("fonts-noto-cjk");
        }
    }

    private static boolean hasChineseFont() {
        try (Stream<Path> files = Files.walk(Path.of("/usr/share/fonts"))) {
            return files.anyMatch(file -> file.getFileName().toString().matches("(?i).*(cjk|wqy|droidsansfallback).*"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static boolean install(String what) {
        return apt("install", "-y", "--no-install-recommends", what);
    }

    /** @return whether it could be done */
    private static boolean apt(String... arguments) {
        try {
            ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("apt-get", "-q"), Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(TestRun.folder().resolve("apt.log").toFile())
                    .redirectInput(new java.io.File("/dev/null"));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (process.waitFor(10, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
        } catch (IOException e) {
            // then the next way is tried: Playwright's own browser, or the advice
            System.out.println("apt-get could not be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
