package org.zhutong.sales.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.sales.model.Samples.ACT;
import static org.zhutong.sales.model.Samples.TODAY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;

class OrderChangeTest {
    private static final DeliverySpec DELIVERY = new DeliverySpec(5L, TODAY.plusDays(10));

    private static final Map<String, BiConsumer<OrderChange, SalesOrder>> ACTIONS = Map.of(
            "write", (change, order) -> change.write(order, "业主变更", List.of(less())),
            "submit", (change, order) -> change.submit(order, true, ACT),
            "submit-direct", (change, order) -> change.submit(order, false, ACT),
            "apply", (change, order) -> change.apply(change.currentHash(), order, ACT),
            "refuse", (change, order) -> change.refuse(ACT),
            "withdraw", (change, order) -> change.withdraw(ACT),
            "cancel", (change, order) -> change.cancel(ACT));

    private static final Map<OrderChangeState, Map<String, OrderChangeState>> ALLOWED = Map.of(
            OrderChangeState.DRAFT,
                    Map.of(
                            "write", OrderChangeState.DRAFT,
                            "submit", OrderChangeState.IN_APPROVAL,
                            "submit-direct", OrderChangeState.DRAFT,
                            "cancel", OrderChangeState.CANCELLED),
            OrderChangeState.IN_APPROVAL,
                    Map.of(
                            "apply", OrderChangeState.APPLIED,
                            "refuse", OrderChangeState.REJECTED,
                            "withdraw", OrderChangeState.DRAFT,
                            "cancel", OrderChangeState.CANCELLED),
            OrderChangeState.APPLIED, Map.of(),
            OrderChangeState.REJECTED, Map.of(),
            OrderChangeState.CANCELLED, Map.of());

    /** 120 bags of cement are the second line: 100 of them. */
    private static OrderChangeSpec less() {
        return quantity(2, "CEMENT", "100", "袋", "100");
    }

    private static OrderChangeSpec quantity(long line, String sku, String quantity, String unit, String base) {
        LineSpec of = line == 1 ? Samples.tile() : Samples.cement();
        return new OrderChangeSpec(
                line,
                new LineSpec(
                        null,
                        of.productId(),
                        sku,
                        sku,
                        null,
                        Quantity.of(new BigDecimal(quantity), unit),
                        Quantity.of(new BigDecimal(quantity), unit),
                        Quantity.of(new BigDecimal(base), of.baseQuantity().unit()),
                        Percent.of("6"),
                        null,
                        null,
                        new BigDecimal("999"),
                        Percent.of("50"),
                        null),
                false,
                DELIVERY);
    }

    private static OrderChangeSpec dropped(long line) {
        return new OrderChangeSpec(line, null, true, DELIVERY);
    }

    private static OrderChangeSpec added(String discount) {
        return new OrderChangeSpec(null, Samples.priced("20", null, discount), false, new DeliverySpec(8L, null));
    }

    private static SalesOrder order(SalesOrderState state) {
        SalesOrder order = Samples.order(state);
        List<SalesOrderLine> lines = order.lines();
        for (int i = 0; i < lines.size(); i++) {
            Samples.id(lines.get(i), i + 1L);
        }
        return order;
    }

    private static SalesOrder order() {
        return order(SalesOrderState.CONFIRMED);
    }

    private static OrderChange change(SalesOrder order, OrderChangeSpec... specs) {
        OrderChange change = new OrderChange("OC2026-000001", order, TODAY, "图纸变更", List.of(specs), ACT);
        Samples.id(change, 31L);
        return change;
    }

    private static OrderChange in(OrderChangeState state, SalesOrder order) {
        OrderChange change = change(order, less());
        switch (state) {
            case DRAFT -> {}
            case IN_APPROVAL -> change.submit(order, true, ACT);
            case APPLIED -> {
                change.submit(order, false, ACT);
                change.apply(change.currentHash(), order, ACT);
            }
            case REJECTED -> {
                change.submit(order, true, ACT);
                change.refuse(ACT);
            }
            case CANCELLED -> change.cancel(ACT);
        }
        return change;
    }

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(OrderChangeState.values())
                .flatMap(state -> ACTIONS.keySet().stream().sorted().map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void everyActionIsDoneOrRefusedInEveryState(OrderChangeState state, String action) {
        SalesOrder order = order();
        OrderChange change = in(state, order);
        OrderChangeState reached = ALLOWED.get(state).get(action);
        if (reached == null) {
            assertThrows(BusinessException.class, () -> ACTIONS.get(action).accept(change, order));
            assertEquals(state, change.getStatus());
        } else {
            ACTIONS.get(action).accept(change, order);
            assertEquals(reached, change.getStatus());
        }
    }

    @ParameterizedTest
    @EnumSource(SalesOrderState.class)
    void onlyABindingOrderIsChanged(SalesOrderState state) {
        SalesOrder order = order(state);
        Set<SalesOrderState> binding = Set.of(SalesOrderState.CONFIRMED, SalesOrderState.ON_HOLD);
        if (binding.contains(state)) {
            assertEquals(OrderChangeState.DRAFT, change(order, less()).getStatus());
        } else {
            refused("sales.not-in-this-state", () -> change(order, less()));
        }
    }

    @Test
    void anOrderOnHoldIsNotMadeMore() {
        SalesOrder order = order(SalesOrderState.ON_HOLD);
        refused("sales.change.on-hold", () -> change(order, quantity(2, "CEMENT", "121", "袋", "121")));
        refused("sales.change.on-hold", () -> change(order, added("0")));
        OrderChange later =
                change(order, new OrderChangeSpec(2L, null, false, new DeliverySpec(5L, TODAY.plusDays(40))));
        later.submit(order, false, ACT);
        later.apply(later.currentHash(), order, ACT);
        assertEquals(TODAY.plusDays(40), order.lines().get(1).getRequestedDate());
        assertEquals(SalesOrderState.ON_HOLD, order.getStatus());
    }

    @Test
    void moreLessDroppedAndAddedAreWhatTheOrderSaysAfterwards() {
        SalesOrder order = order();
        Money before = order.getGross();
        // 150 m² and 120 bags: the tile goes, 30 bags more, and something new at 18
        OrderChange change = change(order, dropped(1), quantity(2, "CEMENT", "150", "袋", "150"), added("10"));
        assertAll(
                () -> assertEquals(List.of("CEMENT", "ANY", "TILE"), skus(change)),
                () -> assertEquals(before, change.getGrossBefore()),
                // 150 × 30 and 10 × 18, with 13 %
                () -> assertEquals(new BigDecimal("4680.00"), change.getNetTotal()),
                () -> assertEquals(new BigDecimal("5288.40"), change.getGross().amount()),
                () -> assertTrue(change.isGrowing()),
                () -> assertEquals(before, order.getGross()));

        change.submit(order, false, ACT);
        change.apply(change.currentHash(), order, ACT);
        List<SalesOrderLine> lines = order.lines();
        assertAll(
                () -> assertEquals(OrderChangeState.APPLIED, change.getStatus()),
                () -> assertEquals(2, lines.size()),
                () -> assertEquals(2L, lines.get(0).getId()),
                () -> assertEquals(1, lines.get(0).getLineNo()),
                () -> assertEquals(
                        0, new BigDecimal("30").compareTo(lines.get(0).getUnitPrice())),
                () -> assertEquals(Percent.of("13"), lines.get(0).getTaxRate()),
                () -> assertEquals(8L, lines.get(1).getWarehouseId()),
                () -> assertEquals(change.getGross(), order.getGross()),
                () -> assertEquals(SalesOrderState.CONFIRMED, order.getStatus()),
                () -> assertEquals(
                        "OC2026-000001 · 图纸变更",
                        order.getHistory().get(order.getHistory().size() - 1).getReason()));
    }

    private static List<String> skus(OrderChange change) {
        List<String> skus = new ArrayList<>();
        change.lines().forEach(line -> skus.add(line.getSku()));
        return skus;
    }

    @Test
    void approvalIsAskedAboutWhatIsOrderedMore() {
        SalesOrder order = order();
        OrderChange half = change(order, added("50"));
        assertEquals(Percent.of("50"), half.approvalSubject("甲").discount());
        assertEquals(half.getGross(), half.approvalSubject("甲").amount());
        // 10 × 10 with 13 %
        assertEquals(new BigDecimal("113.00"), half.approvalSubject("甲").facts().get(ApprovalFact.INCREASE));
        OrderChange less = change(order, less());
        assertEquals(
                0, less.approvalSubject("甲").facts().get(ApprovalFact.INCREASE).signum());
        assertEquals(Percent.ZERO, less.approvalSubject("甲").discount());
        assertFalse(less.isGrowing());
    }

    @Test
    void anotherContentThanWasSubmittedIsNotApplied() {
        SalesOrder order = order();
        OrderChange change = in(OrderChangeState.IN_APPROVAL, order);
        refused("sales.content-changed", () -> change.apply("another", order, ACT));
    }

    @Test
    void anOrderChangedSinceIsLeftAsItIs() throws Exception {
        SalesOrder order = order();
        OrderChange change = in(OrderChangeState.IN_APPROVAL, order);
        java.lang.reflect.Field version = SalesDocument.class.getDeclaredField("version");
        version.setAccessible(true);
        version.set(order, 1);
        refused("sales.change.order-changed", () -> change.apply(change.currentHash(), order, ACT));
        OrderChange draft = in(OrderChangeState.DRAFT, order);
        version.set(order, 2);
        refused("sales.change.order-changed", () -> draft.submit(order, false, ACT));
    }

    @Test
    void whatChangesNothingOrLeavesNothingIsRefused() {
        SalesOrder order = order();
        OrderChange same = change(order, quantity(2, "CEMENT", "120", "袋", "120"));
        refused("sales.change.nothing", () -> same.submit(order, false, ACT));
        refused("sales.change.nothing-left", () -> change(order, dropped(1), dropped(2)));
        refused("sales.line-unknown", () -> change(order, dropped(9)));
        refused("sales.line-unknown", () -> change(order, dropped(1), less(), dropped(1)));
    }

    @ParameterizedTest
    @CsvSource({"0, RELEASED, 0", "4, OPEN, 4", "12, OPEN, 12"})
    void theUseOfASpecialPriceFollows(String sold, SpecialPriceUse.State state, String used) {
        SpecialPriceLine line = SpecialPriceRequestTest.grantedLine();
        line.take(BigDecimal.TEN, SpecialPriceRequestTest.DAY);
        SpecialPriceUse use = new SpecialPriceUse(line, 1L, 2L, BigDecimal.TEN, SpecialPriceRequestTest.DAY);
        use.change(new BigDecimal(sold), SpecialPriceRequestTest.DAY);
        assertEquals(state, use.getStatus());
        assertEquals(0, new BigDecimal(used).compareTo(line.getUsed()));
    }

    @Test
    void whatWasClaimedStaysClaimed() {
        SpecialPriceLine line = SpecialPriceRequestTest.grantedLine();
        line.take(BigDecimal.TEN, SpecialPriceRequestTest.DAY);
        SpecialPriceUse use = new SpecialPriceUse(line, 1L, 2L, BigDecimal.TEN, SpecialPriceRequestTest.DAY);
        use.claim("DP-1");
        use.change(BigDecimal.ONE, SpecialPriceRequestTest.DAY);
        assertEquals(0, BigDecimal.TEN.compareTo(line.getUsed()));
        assertEquals(0, BigDecimal.TEN.compareTo(use.getQuantity()));
        refused("sales.change.claimed", () -> use.change(new BigDecimal("11"), SpecialPriceRequestTest.DAY));
    }

    private static void refused(String key, org.junit.jupiter.api.function.Executable action) {
        assertEquals(key, assertThrows(BusinessException.class, action).getKey());
    }
}
