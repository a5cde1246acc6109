package org.zhutong.test.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.Shell;

/** A list as a workbook: the rows, the columns and the rights of its page. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class ListExportIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sales/quotations",
                "/sales/orders",
                "/crm/customers",
                "/catalog/products",
                "/catalog/categories",
                "/catalog/units",
                "/catalog/price-lists",
                "/inventory/stock",
                "/inventory/stock-moves",
                "/inventory/opening-stock",
                "/inventory/warehouses",
                "/approval/requests",
                "/approval/policies",
                "/organisation/branches",
                "/organisation/employees",
                "/dataimport/imports",
                "/audit/entries?actor=admin&entityType=Unit"
            })
    void everyListCanBeExported(String list) {
        List<Row> rows = Shell.as("admin").export(list.replaceFirst("(\\?|$)", ".xlsx$1"));
        assertTrue(rows.get(0).getCellCount() >= 3, () -> "the head of " + list + ": " + rows.get(0));
        assertTrue(
                rows.get(0).stream().noneMatch(cell -> cell.getText().startsWith("??")),
                () -> "the head of " + list + ": " + rows.get(0));
    }

    @Test
    void nobodyExportsTheRowsOfAnotherBranch() {
        String name = Fixtures.customer("EAST", "1000").path("name").asText();
        String list = "/crm/customers.xlsx?q=" + Shell.encoded(name);
        assertEquals(2, Shell.as("east.sales").export(list).size(), "the head and the customer");
        assertEquals(1, Shell.as("south.sales").export(list).size(), "the head only");
    }

    @Test
    void whoMayNotReadAListMayNotExportIt() {
        assertEquals(403, Shell.as("storekeeper").get("/crm/customers.xlsx").statusCode());
        assertEquals(403, Shell.as("purchaser").get("/audit/entries.xlsx").statusCode());
    }

    @Test
    void anExportOfNoListIsNotFound() {
        assertEquals(404, Shell.as("admin").get("/crm/nothing.xlsx").statusCode());
        assertEquals(400, Shell.as("admin").get("/crm/customers.xlsx?nosuch=1").statusCode());
    }

    @Test
    void aFormulaInANameStaysText() {
        String name = Fixtures.unique("=HYPERLINK(\"http://x\")");
        Map<String, Object> command = new HashMap<>();
        command.put("name", name);
        command.put("level", "C");
        command.put("branchId", Fixtures.branch("EAST"));
        JsonNode customer =
                Api.as("admin").post("/customers", command).expect(201).json();
        List<Row> rows = Shell.as("admin")
                .export("/crm/customers.xlsx?code=" + customer.path("code").asText());
        assertEquals("'" + name, rows.get(1).getCellText(0));
        assertTrue(rows.get(1).getCell(0).getType() == CellType.STRING, "a text, not a formula");
    }

    @Test
    void amountsAndDatesAreRealOnes() {
        JsonNode customer = Fixtures.customer("EAST", "50000");
        JsonNode quotation = Api.as("east.sales")
                .post(
                        "/quotations",
                        Fixtures.quotation(customer.path("id").asLong(), Fixtures.line(Fixtures.CEMENT, "7", "袋")))
                .expect(201)
                .json();
        List<Row> rows = Shell.as("east.sales")
                .export("/sales/quotations.xlsx?columns=customer,date,total&number="
                        + quotation.path("number").asText());
        assertEquals(
                List.of("Number", "Customer", "Date", "Total incl. VAT"),
                rows.get(0).stream().map(cell -> cell.getText()).toList());
        Row row = rows.get(1);
        assertEquals(quotation.path("number").asText(), row.getCellText(0));
        assertEquals(
                quotation.path("quotationDate").asText(),
                row.getCellAsDate(2).orElseThrow().toLocalDate().toString());
        assertEquals(CellType.NUMBER, row.getCell(3).getType());
        assertEquals(
                0,
                new BigDecimal(quotation.path("grossTotal").asText())
                        .compareTo(row.getCellAsNumber(3).orElseThrow()));
    }

    @Test
    void theFileHasANameOnePutsIntoAFolder() {
        HttpResponse<byte[]> answer = Shell.as("admin").get("/catalog/units.xlsx");
        assertTrue(
                answer.headers()
                        .firstValue("Content-Disposition")
                        .orElse("")
                        .matches("attachment; filename\\*=UTF-8''Units%20of%20measure%20\\d{4}-\\d\\d-\\d\\d\\.xlsx"),
                () -> answer.headers().toString());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }
}
