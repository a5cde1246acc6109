package org.zhutong.test.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.TestRun;

/**
 * Opens lists and documents under a request id of their own, so that the log of statements tells which page sent what;
 * {@code OracleDialectIT} prints it. For a DBA who wants to see Oracle's plan of it.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class OracleSqlIT {
    @Test
    void eachKindOfPageIsOpenedOnce() {
        assumeTrue(TestRun.onH2());
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        long warehouse = Fixtures.warehouse("EAST");
        long order = Fixtures.orderFromQuotation(
                        customer, warehouse, Fixtures.quotation(customer, line(TILE, "2", "箱")))
                .path("id")
                .asLong();
        String quotation = Api.as("east.sales")
                .get("/quotations?customerId=" + customer)
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        Map<String, String> sales = new LinkedHashMap<>();
        sales.put("products", "/catalog/products?q=TILE");
        sales.put("customers", "/crm/customers");
        sales.put("customer", "/crm/customer?id=" + customer);
        sales.put("quotations", "/sales/quotations");
        sales.put("quotation", "/sales/quotation?id=" + quotation);
        sales.put("orders", "/sales/orders");
        sales.put("order", "/sales/order?id=" + order);
        sales.put("contracts", "/contract/contracts");
        sales.put("clauses", "/contract/clauses");
        sales.put("stock", "/inventory/stock");
        open("east.sales", sales);
        open("auditor", Map.of("audit", "/audit/entries"));
    }

    private static void open(String user, Map<String, String> pages) {
        try (Visit visit = Visit.as(user, Visit.Screen.DESK)) {
            pages.forEach((name, path) -> {
                visit.page().setExtraHTTPHeaders(Map.of("X-Request-Id", TestRun.PAGE_REQUEST + name));
                visit.open(path);
            });
        }
    }
}
