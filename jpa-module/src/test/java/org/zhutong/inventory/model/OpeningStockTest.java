package org.zhutong.inventory.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentNumber;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

class OpeningStockTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Act ACT = Act.of("storekeeper", Instant.parse("2026-11-22T01:00:00Z"));

    private static OpeningStockLine.Data line(String base) {
        return new OpeningStockLine.Data(
                1L,
                2L,
                Quantity.of(new BigDecimal("100"), "箱"),
                Quantity.of(new BigDecimal(base), "平方米"),
                UnitPrice.of(new BigDecimal("50"), "CNY"));
    }

    private static OpeningStock draft(OpeningStockLine.Data... lines) {
        return draft(TODAY, List.of(lines));
    }

    private static OpeningStock draft(LocalDate date, List<OpeningStockLine.Data> lines) {
        return new OpeningStock(
                new DocumentNumber("ST2026-000001"),
                3L,
                "CNY",
                new OpeningStock.Content(date, null, lines),
                TODAY,
                ACT);
    }

    private static BusinessException refusal(Runnable action) {
        return assertThrows(BusinessException.class, action::run);
    }

    @Test
    void linesAreNumberedAndKeepWhatWasEntered() {
        OpeningStock document = draft(line("144"), line("72"));
        assertEquals(2, document.getLines().get(1).getLineNo());
        assertEquals(
                Quantity.of(new BigDecimal("100"), "箱"),
                document.getLines().get(0).getEntered());
        assertEquals(
                Quantity.of(new BigDecimal("144"), "平方米"),
                document.getLines().get(0).getBase());
    }

    @Test
    void isPostedOnce() {
        OpeningStock document = draft(line("144"));
        document.post(ACT);
        assertEquals(OpeningState.POSTED, document.getState());
        assertEquals(2, document.getHistory().size());
        assertEquals(
                "shared.illegal-transition", refusal(() -> document.post(ACT)).getKey());
        assertEquals(2, document.getHistory().size());
    }

    @Test
    void whatIsPostedNeverChanges() {
        OpeningStock document = draft(line("144"));
        document.post(ACT);
        assertEquals(
                "inventory.opening.posted",
                refusal(() -> document.fill(new OpeningStock.Content(TODAY, null, List.of(line("1"))), TODAY))
                        .getKey());
        assertEquals(1, document.getLines().size());
    }

    @Test
    void anEmptyOneIsNotPosted() {
        OpeningStock document = draft();
        assertEquals(
                "inventory.opening.no-lines", refusal(() -> document.post(ACT)).getKey());
        assertEquals(OpeningState.DRAFT, document.getState());
    }

    @Test
    void datesOfTomorrowAndLongAgoAreRefused() {
        assertEquals(
                "inventory.opening.future",
                refusal(() -> draft(TODAY.plusDays(1), List.of(line("1")))).getKey());
        assertEquals(
                "inventory.opening.too-old",
                refusal(() -> draft(LocalDate.of(26, 11, 22), List.of(line("1"))))
                        .getKey());
    }

    @Test
    void aLineOfNothingIsRefused() {
        assertEquals(
                "lines[1].quantity", refusal(() -> draft(line("1"), line("0"))).getField());
    }

    @Test
    void moreLinesThanADocumentHasAreRefused() {
        List<OpeningStockLine.Data> many = Collections.nCopies(OpeningStock.MAX_LINES + 1, line("1"));
        assertEquals(
                "inventory.opening.too-many-lines",
                refusal(() -> draft(TODAY, many)).getKey());
    }

    @Test
    void aWarehouseCodeIsMadeOfCapitalsAndDigits() {
        assertEquals("WH-1", new Warehouse("wh-1", "仓", 1L, null).getCode());
        assertEquals(
                "inventory.warehouse.code-form",
                refusal(() -> new Warehouse("仓", "仓", 1L, null)).getKey());
        assertEquals("name", refusal(() -> new Warehouse("WH", " ", 1L, null)).getField());
    }

    @Test
    void aReservationKeepsSomething() {
        Reservation reservation =
                new Reservation(org.zhutong.shared.model.DocumentType.SALES_ORDER, 1L, "SO2026-000001", ACT);
        reservation.keep(1L, 1, 1L, 1L, BigDecimal.ONE);
        assertThrows(IllegalArgumentException.class, () -> reservation.keep(2L, 2, 1L, 1L, BigDecimal.ZERO));
        assertEquals(1, reservation.getLines().size());
    }
}
