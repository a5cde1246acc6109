package org.zhutong.contract.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;

class ContractObligationTest {
    private static final Act ACT = Act.of("east.sales", Instant.parse("2026-11-28T00:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

    private static ObligationData data(String title, String amount) {
        return new ObligationData(
                ObligationKind.GUARANTEE,
                SigningSide.OURS,
                title,
                DAY,
                amount == null ? null : new BigDecimal(amount),
                "east.sales");
    }

    private static ContractObligation open() {
        return new ContractObligation(1L, "CNY", data("退还履约保函", "1000"), false);
    }

    private static ContractObligation in(ObligationState state) {
        ContractObligation obligation = open();
        switch (state) {
            case OPEN -> {}
            case FULFILLED -> obligation.fulfil(ACT);
            case DROPPED -> obligation.drop(ACT.because("改为质保金"));
        }
        return obligation;
    }

    private static void move(ContractObligation obligation, String action) {
        switch (action) {
            case "change" -> obligation.change(data("另一事项", null));
            case "fulfil" -> obligation.fulfil(ACT);
            case "drop" -> obligation.drop(ACT.because("r"));
            default -> obligation.reopen();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, change, OPEN",
        "OPEN, fulfil, FULFILLED",
        "OPEN, drop, DROPPED",
        "OPEN, reopen, contract.obligation.is-open",
        "FULFILLED, change, contract.obligation.not-open",
        "FULFILLED, fulfil, contract.obligation.not-open",
        "FULFILLED, drop, contract.obligation.not-open",
        "FULFILLED, reopen, OPEN",
        "DROPPED, change, contract.obligation.not-open",
        "DROPPED, fulfil, contract.obligation.not-open",
        "DROPPED, drop, contract.obligation.not-open",
        "DROPPED, reopen, OPEN",
    })
    void everyActionInEveryState(ObligationState state, String action, String outcome) {
        ContractObligation obligation = in(state);
        if (outcome.startsWith("contract.")) {
            assertEquals(
                    outcome,
                    assertThrows(BusinessException.class, () -> move(obligation, action))
                            .getKey());
            assertEquals(state, obligation.getStatus());
        } else {
            move(obligation, action);
            assertEquals(ObligationState.valueOf(outcome), obligation.getStatus());
        }
    }

    @Test
    void whoClosedItIsKeptUntilItIsOpenedAgain() {
        ContractObligation obligation = in(ObligationState.DROPPED);
        assertEquals("east.sales", obligation.getClosedBy());
        assertEquals("改为质保金", obligation.getNote());
        obligation.reopen();
        assertNull(obligation.getClosedBy());
        assertNull(obligation.getClosedAt());
        assertNull(obligation.getNote());
    }

    @Test
    void droppingNeedsAReason() {
        BusinessException refused = assertThrows(BusinessException.class, () -> open().drop(ACT));
        assertEquals("reason", refused.getField());
    }

    @ParameterizedTest
    @CsvSource({"'', 1, title", "t, 0, amount", "t, -1, amount"})
    void whatIsSaidIsChecked(String title, String amount, String field) {
        BusinessException refused = assertThrows(BusinessException.class, () -> open().change(data(title, amount)));
        assertEquals(field, refused.getField());
    }
}
