package org.zhutong.shared.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ChangesJsonTest {
    @Test
    void fieldsAndPartsOfOneAggregate() {
        ChangesJson json = new ChangesJson();
        json.beginFields();
        json.change("status", "DRAFT", "SENT");
        json.change("total", new BigDecimal("1E+3"), null);
        json.endFields();
        json.beginPart("1", "QuotationLine", AuditAction.CREATE);
        json.beginFields();
        json.value("sku", "A\"1\\\n\u0001");
        json.value("spec", null);
        json.endFields();
        json.endPart();
        json.beginPart("2", "QuotationLine", AuditAction.DELETE);
        json.beginFields();
        json.gone("active", true);
        json.endFields();
        json.endPart();
        assertEquals(
                "{\"fields\":{\"status\":{\"old\":\"DRAFT\",\"new\":\"SENT\"},\"total\":{\"old\":1000,\"new\":null}},"
                        + "\"parts\":[{\"part\":\"1\",\"type\":\"QuotationLine\",\"action\":\"CREATE\",\"fields\":{\"sku\":{\"new\":"
                        + "\"A\\\"1\\\\\\n\\u0001\"}}},{\"part\":\"2\",\"type\":\"QuotationLine\",\"action\":\"DELETE\",\"fields\":"
                        + "{\"active\":{\"old\":true}}}]}",
                json.text());
    }

    @Test
    void nothingButEmptyFields() {
        ChangesJson json = new ChangesJson();
        json.beginFields();
        json.endFields();
        assertEquals("{\"fields\":{}}", json.text());
    }
}
