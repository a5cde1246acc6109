package org.zhutong.sales.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;

/** The life of an inquiry. */
class InquiryTest {
    private static final Act ACT = Act.of("seller", Instant.EPOCH);
    private static final InquiryTerms TERMS = new InquiryTerms(null, null, null, "seller");
    private static final InquiryText LINE = new InquiryText("水泥 20t", "水泥", null, BigDecimal.TEN, "吨", null, null);

    private static Inquiry inquiry(List<InquiryText> lines) {
        return new Inquiry("IQ-1", 1L, 1L, InquirySource.MAIL, "水泥 20t", lines, LocalDate.of(2026, 1, 1), TERMS, ACT);
    }

    private static Inquiry in(InquiryState state) {
        Inquiry inquiry = inquiry(List.of(LINE));
        switch (state) {
            case OPEN -> {}
            case QUOTED -> inquiry.quoted("QT-1", ACT);
            case CLOSED -> {
                inquiry.quoted("QT-1", ACT);
                inquiry.accepted(ACT);
            }
            case LOST -> inquiry.lose(ACT.because("价格"));
        }
        assertEquals(state, inquiry.getStatus());
        return inquiry;
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, quote, QUOTED",
        "OPEN, accept, OPEN",
        "OPEN, decline, OPEN",
        "OPEN, lose, LOST",
        "OPEN, change, OPEN",
        "QUOTED, quote, QUOTED",
        "QUOTED, accept, CLOSED",
        "QUOTED, decline, LOST",
        "QUOTED, lose, LOST",
        "QUOTED, change, QUOTED",
        "CLOSED, quote, refused",
        "CLOSED, accept, CLOSED",
        "CLOSED, decline, CLOSED",
        "CLOSED, lose, refused",
        "CLOSED, change, refused",
        "LOST, quote, refused",
        "LOST, accept, LOST",
        "LOST, decline, LOST",
        "LOST, lose, refused",
        "LOST, change, refused"
    })
    void everyActionInEveryState(InquiryState state, String action, String outcome) {
        Inquiry inquiry = in(state);
        Runnable verb = switch (action) {
            case "quote" -> () -> inquiry.quoted("QT-2", ACT);
            case "accept" -> () -> inquiry.accepted(ACT);
            case "decline" -> () -> inquiry.declined(ACT);
            case "lose" -> () -> inquiry.lose(ACT.because("价格"));
            default ->
                () -> {
                    inquiry.change(TERMS);
                    inquiry.correct(1, 7L, BigDecimal.ONE, "吨", null);
                };
        };
        if (outcome.equals("refused")) {
            BusinessException refusal = assertThrows(BusinessException.class, verb::run);
            assertEquals(ErrorKind.CONFLICT, refusal.getKind());
            assertEquals(state, inquiry.getStatus());
        } else {
            verb.run();
            assertEquals(InquiryState.valueOf(outcome), inquiry.getStatus());
        }
    }

    @Test
    void aLossHasItsReason() {
        Inquiry inquiry = in(InquiryState.OPEN);
        assertEquals(
                "reason",
                assertThrows(BusinessException.class, () -> inquiry.lose(ACT)).getField());
    }

    @Test
    void oneOfSeveralQuotationsDeclinedLeavesItQuoted() {
        Inquiry inquiry = in(InquiryState.QUOTED);
        inquiry.quoted("QT-2", ACT);
        inquiry.declined(ACT);
        assertEquals(InquiryState.QUOTED, inquiry.getStatus());
    }

    @Test
    void aLostOneIsClosedWhenTheCustomerAcceptsAfterAll() {
        Inquiry inquiry = in(InquiryState.QUOTED);
        inquiry.declined(ACT);
        assertEquals(InquiryState.LOST, inquiry.getStatus());
        inquiry.accepted(ACT);
        assertEquals(InquiryState.CLOSED, inquiry.getStatus());
    }

    @Test
    void whatIsLikelyIsToldFromWhatIsKnown() {
        Inquiry inquiry = inquiry(List.of(LINE));
        inquiry.match(Map.of(1, new InquiryFinding(6L, MatchedBy.LIKE_BOTH, 80, "袋")));
        assertEquals(80, inquiry.line(1).getMatchScore());
        assertEquals("袋", inquiry.line(1).getUnit());
        assertEquals("吨", inquiry.line(1).getAskedUnit());
        inquiry.correct(1, 6L, BigDecimal.ONE, "袋", null);
        assertNull(inquiry.line(1).getMatchScore());
    }

    @Test
    void oneTextWithItsUnitIsOneAlias() {
        String key = CustomerAlias.key("PPR给水管 DN20", "米");
        assertEquals(key, CustomerAlias.key("ＰＰＲ 给水管dn20", "米"));
        assertNotEquals(key, CustomerAlias.key("PPR给水管 DN20", "支"));
        assertNotEquals(key, CustomerAlias.key("PPR给水管 DN25", "米"));
        assertNull(CustomerAlias.key(" ；", "米"));
        assertNull(CustomerAlias.key(null, null));
    }

    @Test
    void linesKeepWhatTheCustomerWrote() {
        Inquiry inquiry = inquiry(List.of(LINE, LINE));
        InquiryFinding known = new InquiryFinding(5L, MatchedBy.SKU, null, null);
        InquiryFinding likely = new InquiryFinding(6L, MatchedBy.LIKE_NAME, 80, null);
        inquiry.match(Map.of(1, known, 3, likely));
        inquiry.correct(2, 9L, new BigDecimal("3"), null, "急");
        inquiry.match(Map.of(2, known));
        assertEquals(MatchedBy.SKU, inquiry.line(1).getMatchedBy());
        assertEquals(MatchedBy.PERSON, inquiry.line(2).getMatchedBy());
        assertEquals("吨", inquiry.line(2).getAskedUnit());
        assertEquals(5L, inquiry.line(1).getProductId());
        assertEquals(9L, inquiry.line(2).getProductId());
        assertEquals("水泥 20t", inquiry.line(2).getText());
        assertNull(inquiry.line(2).getUnit());
        assertEquals(
                "quantity",
                assertThrows(BusinessException.class, () -> inquiry.correct(1, null, new BigDecimal("-1"), null, null))
                        .getField());
        assertThrows(BusinessException.class, () -> inquiry.line(3));
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThrows(BusinessException.class, () -> inquiry(List.of()));
        assertThrows(BusinessException.class, () -> inquiry(Collections.nCopies(Inquiry.MAX_LINES + 1, LINE)));
        assertEquals(
                Inquiry.MAX_LINES,
                inquiry(Collections.nCopies(Inquiry.MAX_LINES, LINE)).lines().size());
    }
}
