package org.zhutong.sales.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.sales.model.Samples.ACT;
import static org.zhutong.sales.model.Samples.TODAY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;

class SalesOrderTest {
    private static final DeliverySpec DELIVERY = new DeliverySpec(6L, TODAY.plusDays(20));

    private static final Map<String, Consumer<SalesOrder>> ACTIONS = Map.ofEntries(
            Map.entry(
                    "change", o -> o.change(7L, 1L, Samples.terms("1"), List.of(Samples.cement()), List.of(DELIVERY))),
            Map.entry("submit", o -> o.submit(true, ACT)),
            Map.entry("submit-ready", o -> o.submit(false, ACT)),
            Map.entry("approve", o -> o.approve(o.currentHash())),
            Map.entry("refuse", o -> o.refuse(ACT.because("no"))),
            Map.entry("withdraw", o -> o.withdraw(ACT)),
            Map.entry("confirm", o -> o.confirm(false, ACT)),
            Map.entry("hold", o -> o.hold(ACT.because("payment late"))),
            Map.entry("release", o -> o.release(ACT)),
            Map.entry("cancel", o -> o.cancel(ACT.because("project stopped"))),
            Map.entry("close", o -> o.close(ACT)));

    private static final Map<SalesOrderState, Map<String, SalesOrderState>> ALLOWED = Map.of(
            SalesOrderState.DRAFT,
                    Map.of(
                            "change", SalesOrderState.DRAFT,
                            "submit", SalesOrderState.IN_APPROVAL,
                            "submit-ready", SalesOrderState.DRAFT,
                            "confirm", SalesOrderState.CONFIRMED,
                            "cancel", SalesOrderState.CANCELLED),
            SalesOrderState.IN_APPROVAL,
                    Map.of(
                            "approve", SalesOrderState.IN_APPROVAL,
                            "refuse", SalesOrderState.DRAFT,
                            "withdraw", SalesOrderState.DRAFT,
                            "cancel", SalesOrderState.CANCELLED),
            SalesOrderState.CONFIRMED,
                    Map.of(
                            "hold", SalesOrderState.ON_HOLD,
                            "close", SalesOrderState.CLOSED,
                            "cancel", SalesOrderState.CANCELLED),
            SalesOrderState.ON_HOLD, Map.of("release", SalesOrderState.CONFIRMED, "cancel", SalesOrderState.CANCELLED),
            SalesOrderState.CLOSED, Map.of(),
            SalesOrderState.CANCELLED, Map.of());

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(SalesOrderState.values())
                .flatMap(state -> ACTIONS.keySet().stream().sorted().map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void everyActionIsDoneOrRefusedInEveryState(SalesOrderState state, String action) {
        SalesOrder order = Samples.order(state);
        SalesOrderState reached = ALLOWED.get(state).get(action);
        if (reached == null) {
            BusinessException refusal = assertThrows(
                    BusinessException.class, () -> ACTIONS.get(action).accept(order));
            assertEquals(ErrorKind.CONFLICT, refusal.getKind());
            assertEquals(state, order.getStatus());
        } else {
            ACTIONS.get(action).accept(order);
            assertEquals(reached, order.getStatus());
        }
    }

    @Test
    void anApprovedOrderIsConfirmedAsItWasApproved() {
        SalesOrder order = Samples.order(SalesOrderState.IN_APPROVAL);
        assertRefused("sales.order.approval-pending", () -> order.confirm(true, ACT));
        order.approve(order.currentHash());
        assertTrue(order.isApprovalGiven());
        order.confirm(true, ACT);
        assertEquals(SalesOrderState.CONFIRMED, order.getStatus());
    }

    @Test
    void aWithdrawnApprovalIsLost() {
        SalesOrder order = Samples.order(SalesOrderState.IN_APPROVAL);
        order.approve(order.currentHash());
        order.withdraw(ACT);
        assertFalse(order.isApprovalGiven());
        assertRefused("sales.order.approval-needed", () -> order.confirm(true, ACT));
    }

    @Test
    void approvalOfOtherContentIsRefused() {
        SalesOrder order = Samples.order(SalesOrderState.IN_APPROVAL);
        assertRefused("sales.content-changed", () -> order.approve("0".repeat(64)));
    }

    @ParameterizedTest
    @EnumSource(value = QuotationState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void onlyAnAcceptedQuotationBecomesAnOrder(QuotationState state) {
        assertRefused("sales.order.quotation-not-accepted", () -> ofQuotation(Samples.quotation(state)));
    }

    @Test
    void theOrderOfAQuotationTakesOverItsPricesAndKeepsThem() {
        Quotation quotation = Samples.quotation(QuotationState.ACCEPTED);
        SalesOrder order = ofQuotation(quotation);
        assertAll(
                () -> assertEquals(quotation.getId(), order.getQuotationId()),
                () -> assertEquals(quotation.getGross(), order.getGross()),
                () -> assertEquals(6L, order.lines().get(0).getWarehouseId()),
                () -> assertRefused(
                        "sales.order.quotation-fixed",
                        () -> order.change(7L, 1L, Samples.terms("0"), List.of(Samples.tile()), List.of(DELIVERY))));
    }

    @Test
    void deliveryOfAnOrderOfAQuotationIsArrangedLineByLine() {
        SalesOrder order = ofQuotation(Samples.quotation(QuotationState.ACCEPTED));
        Samples.id(order.lines().get(0), 1L);
        Samples.id(order.lines().get(1), 2L);
        DeliverySpec other = new DeliverySpec(8L, null);
        order.arrangeDelivery(Samples.terms("0"), Map.of(1L, DELIVERY, 2L, other));
        assertEquals(8L, order.lines().get(1).getWarehouseId());
        assertRefused(
                "sales.order.quotation-fixed", () -> order.arrangeDelivery(Samples.terms("0"), Map.of(1L, DELIVERY)));
        assertRefused(
                "sales.order.quotation-fixed",
                () -> order.arrangeDelivery(Samples.terms("2"), Map.of(1L, DELIVERY, 2L, other)));
        SalesTerms same = Samples.terms("0");
        SalesTerms elsewhere = new SalesTerms(
                "another project", same.contactName(), same.salesperson(), same.date(), same.discount(), same.remark());
        assertRefused(
                "sales.order.quotation-fixed", () -> order.arrangeDelivery(elsewhere, Map.of(1L, DELIVERY, 2L, other)));
        SalesTerms later = new SalesTerms(
                same.projectName(),
                same.contactName(),
                same.salesperson(),
                same.date().plusDays(1),
                same.discount(),
                same.remark());
        assertRefused(
                "sales.order.quotation-fixed", () -> order.arrangeDelivery(later, Map.of(1L, DELIVERY, 2L, other)));
    }

    @Test
    void aLineSaysWhatItSaysAndNothingElse() {
        SalesOrder order = Samples.order(Samples.tile());
        Samples.id(order.lines().get(0), 1L);
        BigDecimal quantity = new BigDecimal("150");
        assertTrue(order.says(1L, null, quantity, null, null, null));
        assertTrue(order.says(1L, 1L, quantity, "m2", BigDecimal.ZERO, null));
        assertFalse(order.says(1L, 2L, quantity, null, null, null));
        assertFalse(order.says(1L, null, BigDecimal.ONE, null, null, null));
        assertFalse(order.says(1L, null, quantity, null, null, BigDecimal.TEN));
        assertFalse(order.says(3L, null, quantity, null, null, null));
    }

    @Test
    void holdingAndCancellingNeedAReason() {
        assertRefused(
                "shared.required",
                () -> Samples.order(SalesOrderState.CONFIRMED).hold(ACT));
        assertRefused(
                "shared.required",
                () -> Samples.order(SalesOrderState.CONFIRMED).cancel(ACT));
    }

    private static SalesOrder ofQuotation(Quotation quotation) {
        return SalesOrder.of(quotation, "SO2026-000002", Samples.terms("0"), DELIVERY, ACT);
    }

    private static void assertRefused(String key, Runnable action) {
        BusinessException refusal = assertThrows(BusinessException.class, action::run);
        assertEquals(key, refusal.getKey());
    }
}
