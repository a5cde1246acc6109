package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.PriceBooks;

/** The import as an administrator walks through it: upload, which column is what, dry run, commit, rows to put right. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class ImportIT {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(240_000);
    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @ParameterizedTest
    @CsvSource({"DESK, xlsx, zh-CN", "PHONE, csv, en"})
    void theShanghaiPriceBookIsImported(Visit.Screen screen, String extension, String locale) {
        Path book = PriceBooks.shanghai(extension);
        try (Visit visit = Visit.as("admin", screen, locale)) {
            Page page = visit.page();
            upload(visit, new Upload(book));
            visit.inspect("import-1-columns");
            choose(page, "mode", 0);
            page.fill("[id='form:newListCode']", Fixtures.unique("SH"));
            page.click("[id='form:check']");
            assertThat(page.locator("[id='form:commit']")).isVisible(PATIENTLY);
            visit.inspect("import-2-checked");
            assertThat(page.locator("main")).containsText("3,302");
            press(page, "commit");
            assertThat(page.locator("a.zt-button[href*='price-list?id=']")).isVisible(PATIENTLY);
            visit.inspect("import-3-imported");
            assertThat(page.locator("main")).containsText("527");
            page.navigate(page.url() + "&severity=WARNING");
            visit.inspect("import-4-warnings");
            assertThat(page.locator("tbody").last()).containsText("DXME-MELI-KAPU_RITOTO");
            assertTrue(download(page, "errors.xlsx") > 10_000);
            assertTrue(download(page, "errors.csv") > 10_000);
        }
    }

    /** What is sent: a file, or a content of one's own. */
    private record Upload(Path path, FilePayload payload) {
        Upload(Path path) {
            this(path, null);
        }

        Upload(String name, byte[] content) {
            this(null, new FilePayload(name, "text/csv", content));
        }
    }

    private static void upload(Visit visit, Upload file) {
        send(visit, file);
        visit.page().waitForURL("**/dataimport/import?id=*");
        visit.settled();
    }

    private static void send(Visit visit, Upload file) {
        visit.open("/dataimport/imports");
        Locator field = visit.page().locator("[id='upload:file']");
        if (file.path() == null) {
            field.setInputFiles(file.payload());
        } else {
            field.setInputFiles(file.path());
        }
        visit.page().click("[id='upload:send']");
    }

    private static void choose(Page page, String menu, int item) {
        page.click("[id='form:" + menu + "']");
        page.click("[id='form:" + menu + "_" + item + "']");
        // one click more while it fades out would not open it
        page.locator("[id='form:" + menu + "_panel']").waitFor(HIDDEN);
    }

    private static void press(Page page, String button) {
        page.click("[id='form:" + button + "']");
        page.click(".ui-confirmdialog-yes:visible");
    }

    private static long download(Page page, String file) {
        return page.waitForDownload(() -> page.click("a[href*='" + file + "']"))
                .path()
                .toFile()
                .length();
    }

    @Test
    void aFileThatCannotBeReadIsToldAtTheField() {
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            send(visit, new Upload("prices.csv", "sku,name\nA,\"b".getBytes(StandardCharsets.UTF_8)));
            assertThat(visit.page().locator("main")).containsText("第 2 行的引号没有结束");
            visit.inspect("import-5-refused");
            send(visit, new Upload("prices.xls", "<html><table/></html>".getBytes(StandardCharsets.UTF_8)));
            assertThat(visit.page().locator("main")).containsText("不是 Excel 工作簿");
        }
    }

    @Test
    void aFileThatIsTooLargeIsToldBeforeItIsSent() {
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            Path large = large();
            send(visit, new Upload(large));
            String told =
                    (String) visit.page().evalOnSelector("[id='upload:file']", "field => field.validationMessage");
            assertTrue(told.contains("25 MiB"), told);
            assertTrue(visit.page().url().endsWith("/dataimport/imports"));
        }
    }

    private static Path large() {
        try {
            Path file = java.nio.file.Files.createTempFile("large", ".csv");
            file.toFile().deleteOnExit();
            return java.nio.file.Files.write(file, new byte[26 * 1024 * 1024]);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void thePageMayBeLeftWhileItRuns() {
        String sku = Fixtures.unique("LEFT");
        try (Visit visit = Visit.as("admin", Visit.Screen.DESK)) {
            Page page = visit.page();
            String rows = "sku,name,unit\n" + sku + ",a,件\n";
            upload(visit, new Upload("left.csv", rows.getBytes(StandardCharsets.UTF_8)));
            String address = page.url();
            // quicker than the menu fades in
            page.evaluate("['form:mode_label', 'form:mode_1'].forEach(id => document.getElementById(id).click())");
            assertThat(page.locator("[id='form:mode_label']"))
                    .hasText(page.locator("[id='form:mode_1']").textContent());
            page.locator("[id='form:mode_panel']").waitFor(HIDDEN);
            choose(page, "mode", 0);
            page.click("[id='form:check']");
            visit.open("/");
            page.navigate(address);
            assertThat(page.locator("[id='form:commit']")).isVisible(PATIENTLY);
            assertEquals(address, page.url());
        }
    }
}
