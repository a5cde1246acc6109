package org.zhutong.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.Shell;

/** Lists as people make them their own: columns, a saved view, an export, several rows at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class ListToolsIT {
    /** Saving goes on to the page anew. */
    private static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(30_000);

    @Test
    void aListIsArrangedSavedAndExported() throws IOException {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        String number = quotation(customer, false);
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open(
                    "/sales/quotations?q=" + Shell.encoded(customer.path("name").asText()));
            tool(page, 1).click();
            visit.inspect("lists-1-columns");
            page.locator("[data-zt-columns] input[value=project]").uncheck();
            page.locator("[data-zt-columns] [type=submit]").press("Enter");
            assertThat(project(page)).hasCount(0, PATIENTLY);
            visit.settled();
            page.reload();
            visit.settled();
            assertThat(project(page)).hasCount(0, PATIENTLY);

            String name = Fixtures.unique("我的报价");
            tool(page, 0).click();
            page.click("[data-zt-view-save]");
            page.fill("#zt-view-dialog [name=name]", name);
            visit.inspect("lists-2-save-view");
            page.click("#zt-view-dialog [type=submit]");
            page.waitForURL(url -> url.contains("view="));
            assertThat(tool(page, 0)).containsText(name);
            tool(page, 0).click();
            visit.inspect("lists-3-views");
            page.keyboard().press("Escape");

            Download download = page.waitForDownload(
                    () -> page.locator(".zt-list-tools > a").click());
            assertTrue(
                    download.suggestedFilename().matches("报价单 \\d{4}-\\d\\d-\\d\\d\\.xlsx"),
                    download::suggestedFilename);
            try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(download.path()))) {
                List<Row> rows = workbook.getFirstSheet().read();
                assertEquals(2, rows.size());
                assertEquals(number, rows.get(1).getCellText(0));
                assertTrue(rows.get(0).stream().noneMatch(cell -> cell.getText().equals("工程名称")));
            }

            tool(page, 0).click();
            page.locator("[data-zt-view-edit][data-name='" + name + "']").click();
            page.locator("[data-zt-view-delete]").click();
            page.locator("[data-zt-view-delete]").click();
            page.waitForURL(url -> !url.contains("view="));
            visit.settled();
            tool(page, 1).click();
            page.click("[data-zt-columns-reset]");
            assertThat(project(page)).hasCount(1, PATIENTLY);
        }
    }

    @Test
    void severalRequestsAreApprovedAtOnce() {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            numbers.add(quotation(customer, true));
        }
        String stolen = quotation(customer, true);
        try (Visit visit = Visit.as("east.manager", Visit.Screen.PHONE)) {
            Page page = visit.page();
            visit.open("/approval/requests?sort=-submittedAt");
            for (String number : numbers) {
                box(page, number).check();
            }
            box(page, stolen).check();
            assertThat(page.locator("[data-zt-bulk-count]")).containsText("3");
            visit.inspect("lists-4-chosen");
            // meanwhile someone takes one of them back
            String id = Api.as("east.sales")
                    .get("/quotations?number=" + stolen)
                    .expect(200)
                    .json()
                    .path("items")
                    .get(0)
                    .path("id")
                    .asText();
            Api.as("east.sales").post("/quotations/" + id + "/withdraw", null).expect(200);
            page.click("[data-zt-bulk-action=approve]");
            page.fill("#zt-bulk-ask textarea", "同意");
            visit.inspect("lists-5-ask");
            page.click("#zt-bulk-ask [type=submit]");
            Locator result = page.locator("#zt-bulk-result");
            assertThat(result).containsText("完成 2 条", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
            assertThat(result.locator("li")).hasCount(1);
            assertThat(result.locator("li")).containsText(stolen);
            visit.inspect("lists-6-result");
            result.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("[data-zt-bulk]")).isHidden();
            for (String number : numbers) {
                assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(number)))
                        .hasCount(0);
            }
        }
    }

    @Test
    void rowsAreChosenByKeyboardAndWithShift() {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        for (int i = 0; i < 4; i++) {
            quotation(customer, false);
        }
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open(
                    "/sales/quotations?q=" + Shell.encoded(customer.path("name").asText()));
            Locator boxes = page.locator("[data-zt-pick]");
            boxes.nth(0).click();
            boxes.nth(2)
                    .click(new Locator.ClickOptions()
                            .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
            assertThat(page.locator("[data-zt-pick]:checked")).hasCount(3);
            page.click("[data-zt-bulk-none]");
            assertThat(page.locator("[data-zt-bulk]")).isHidden();
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("[data-zt-pick]:checked")).hasCount(1);
            page.locator("[data-zt-pick-all]").check();
            assertThat(page.locator("[data-zt-pick]:checked")).hasCount(4);
            visit.inspect("lists-7-page-chosen");
            page.locator("tbody tr").first().locator("td").nth(2).click();
            page.waitForURL(url -> url.contains("/sales/quotation?id="));
            page.goBack();
            visit.settled();
            assertThat(page.locator("[data-zt-pick]:checked")).hasCount(0);
        }
    }

    private static Locator project(Page page) {
        return page.locator(".zt-list th:has-text('工程名称')");
    }

    private static Locator tool(Page page, int index) {
        return page.locator(".zt-list-tools summary").nth(index);
    }

    private static Locator box(Page page, String number) {
        return page.locator("[data-zt-pick][data-zt-name='" + number + "']");
    }

    /** A draft; with a discount no salesperson may give, submitted. @return its number */
    private static String quotation(JsonNode customer, boolean forApproval) {
        Map<String, Object> command =
                Fixtures.quotation(customer.path("id").asLong(), Fixtures.line(Fixtures.TILE, "100", "箱"));
        if (forApproval) {
            command.put("discount", new BigDecimal("30"));
        }
        JsonNode created =
                Api.as("east.sales").post("/quotations", command).expect(201).json();
        if (forApproval) {
            Api.as("east.sales")
                    .post("/quotations/" + created.path("id").asText() + "/submit", null)
                    .expect(200);
        }
        return created.path("number").asText();
    }
}
