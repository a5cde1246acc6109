package org.zhutong.crm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Violation;

class InvoiceDetailsTest {
    private static final String TAX_ID = "91310000775785552L";

    private static InvoiceData data(InvoiceKind kind, @Nullable String account) {
        return new InvoiceData(kind, "上海恒筑建筑工程有限公司", TAX_ID, "上海市世纪大道 1500 号", "021-5888", "工商银行张江支行", account, null);
    }

    @Test
    void aSpecialInvoiceNeedsEveryDetailAndAllThatAreMissingAreNamed() {
        InvoiceData little = new InvoiceData(InvoiceKind.SPECIAL, "恒筑", null, null, "021-5888", null, null, null);
        BusinessException refusal = assertThrows(BusinessException.class, () -> new InvoiceDetails(1L, little));
        assertEquals(
                List.of("taxId", "registeredAddress", "bankName", "bankAccount"),
                refusal.getViolations().stream().map(Violation::field).toList());
    }

    @Test
    void anOrdinaryOneNeedsItsNameOnly() {
        assertEquals(
                "恒筑",
                new InvoiceDetails(
                                1L, new InvoiceData(InvoiceKind.ORDINARY, " 恒筑 ", null, null, null, null, null, null))
                        .getTitle());
        assertThrows(
                BusinessException.class,
                () -> new InvoiceDetails(
                        1L, new InvoiceData(InvoiceKind.ORDINARY, " ", null, null, null, null, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001 2207 0920 0012 345", "6222-0210-0111-6245-702", "123456"})
    void accountsAreWrittenInGroups(String account) {
        assertEquals(account, new InvoiceDetails(1L, data(InvoiceKind.SPECIAL, account)).getBankAccount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "账号1001", "1001--2207", "12345678901234567890123456789012345"})
    void whatIsNoAccountIsNamed(String account) {
        assertEquals(
                "bankAccount",
                assertThrows(BusinessException.class, () -> new InvoiceDetails(1L, data(InvoiceKind.SPECIAL, account)))
                        .getField());
    }
}
