package org.zhutong.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.inserver.sales.Bill;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** From rows copied out of a spreadsheet to a quotation, on a desk and on a phone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class InquiryPagesIT {
    private static final Api SALES = Api.as("east.sales");
    private static final String ROWS =
            "序号\t名称\t规格\t单位\t数量\t备注\n1\tTILE-600-GR\t600×600\tm2\t150\t含损耗\n2\t普通硅酸盐水泥 P.O 42.5\t\t吨\t20\t\n"
                    + "3\t白水泥 42.5\t\t袋\t30\t\n合计\t\t\t\t200\t";

    @Test
    void rowsBecomeAQuotation() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        try (Visit visit = Visit.as("east.sales", Visit.Screen.PHONE)) {
            Page page = visit.page();
            visit.open("/sales/inquiry");
            page.fill(
                    "main .zt-toolbar-search input[name='q']",
                    customer.path("name").asText());
            page.keyboard().press("Enter");
            page.waitForURL("**/sales/inquiry?q=*");
            visit.inspect("inquiry-customer");
            page.click("a[href$='/sales/inquiry?customer=" + customer.path("id") + "']");
            page.waitForURL("**/sales/inquiry?customer=*");
            page.fill("[id='form:text']", ROWS);
            page.selectOption("[id='form:source']", "EXCEL");
            page.fill("[id='form:projectName']", "滨江一期");
            visit.inspect("inquiry-new");
            page.click("[id='form:save']");
            page.waitForURL("**/sales/inquiry?id=*");
            visit.inspect("inquiry");
            String id = page.url().replaceAll(".*id=", "");
            JsonNode read = SALES.get("/inquiries/" + id).expect(200).json();
            assertEquals(4, read.path("lines").size(), read::toString);
            assertEquals(2, read.path("ready").asInt(), read::toString);

            page.click("a[href$='line=3']");
            page.waitForURL("**/sales/inquiry-line?*");
            assertEquals("30", page.inputValue("[id$='quantity']"));
            page.fill("main .zt-toolbar-search input[name='q']", "水泥");
            page.keyboard().press("Enter");
            visit.await("#offered button");
            visit.inspect("inquiry-line");
            page.click("#offered button >> nth=0");
            page.waitForURL("**/sales/inquiry?id=*");
            assertEquals(
                    3,
                    SALES.get("/inquiries/" + id)
                            .expect(200)
                            .json()
                            .path("ready")
                            .asInt());
            page.click("[id='form:quote']");
            page.click(".ui-confirm-dialog .ui-confirmdialog-yes");
            page.waitForURL("**/sales/quotation?id=*");
            visit.settled();
            assertTrue(page.isVisible(".zt-chain a[href$='/sales/inquiry?id=" + id + "']"));
            page.click(".zt-chain a[href$='/sales/inquiry?id=" + id + "']");
            page.waitForURL("**/sales/inquiry?id=*");
            visit.await(".zt-chain a[href*='/sales/quotation?id=']");
            visit.inspect("inquiry-quoted");
            visit.open("/sales/inquiries?q=" + read.path("number").asText());
            visit.inspect("inquiries");
        }
    }

    @Test
    void aBillOfQuantitiesIsSentAsAFile() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        try (Visit visit = Visit.as("east.sales", Visit.Screen.DESK)) {
            Page page = visit.page();
            visit.open("/sales/inquiry?customer=" + customer.path("id"));
            page.setInputFiles(
                    "[id='upload:file']",
                    new FilePayload(
                            "bill.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            Bill.xlsx()));
            page.click("[id='upload:send']");
            page.waitForURL("**/sales/inquiry?id=*");
            visit.await("#attachments a[download='bill.xlsx']");
            visit.inspect("inquiry-bill");
            page.click("a[href$='show=open']");
            page.waitForURL("**show=open");
            assertEquals(5, page.locator("#inquiry-lines tbody tr").count());
            visit.inspect("inquiry-bill-open");
            String id = page.url().replaceAll(".*id=", "").replaceAll("&.*", "");
            JsonNode read = SALES.get("/inquiries/" + id).expect(200).json();
            assertTrue(
                    read.path("suggested").asInt() > 30,
                    () -> read.path("suggested").toString());

            // what is likely needs a look and a click
            JsonNode suggested = line(read, one -> !one.path("score").isNull());
            visit.open("/sales/inquiry-line?id=" + id + "&line=" + suggested.path("lineNo"));
            visit.inspect("inquiry-line-suggested");
            page.click("[id='form:keep']");
            leaves(page, suggested);
            // what is open, and may be one of several
            JsonNode open = line(read, one -> one.path("text").asText().contains(" 水泥 "));
            visit.open("/sales/inquiry-line?id=" + id + "&line=" + open.path("lineNo"));
            visit.await("#suggested button");
            visit.inspect("inquiry-line-open");
            page.click("#suggested button >> nth=0");
            leaves(page, open);
            JsonNode now = SALES.get("/inquiries/" + id).expect(200).json();
            JsonNode chosen = line(now, one -> one.path("lineNo").equals(open.path("lineNo")));
            assertTrue(chosen.path("sku").isTextual(), chosen::toString);
            assertEquals(
                    read.path("suggested").asInt() - 1, now.path("suggested").asInt());

            // what was learnt can be forgotten
            visit.open("/sales/inquiry-line?id=" + id + "&line=" + open.path("lineNo"));
            visit.inspect("inquiry-line-aliases");
            assertEquals(2, aliases(customer));
            page.click("#aliases button >> nth=0");
            page.waitForCondition(() -> aliases(customer) == 1);
            visit.settled();
            visit.open("/sales/inquiry?id=" + id);
            page.click("[id='form:quote']");
            page.click(".ui-confirm-dialog .ui-confirmdialog-yes");
            page.waitForURL("**/sales/quotation?id=*");
        }
    }

    private static int aliases(JsonNode customer) {
        return SALES.get("/customer-aliases?customerId=" + customer.path("id").asText())
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    /** Saved: the next line, or the inquiry, is shown. */
    private static void leaves(Page page, JsonNode line) {
        page.waitForURL(url -> !url.endsWith("line=" + line.path("lineNo").asText()));
    }

    private static JsonNode line(JsonNode inquiry, Predicate<JsonNode> wanted) {
        for (JsonNode line : inquiry.path("lines")) {
            if (wanted.test(line)) {
                return line;
            }
        }
        throw new AssertionError("no such line: " + inquiry);
    }
}
