package org.zhutong.sales.model;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

/** Documents for tests: the tile and the cement of the reference scenario. */
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Act ACT = Act.of("east.sales", Instant.parse("2026-03-02T02:00:00Z"));

    private Samples() {}

    static SalesTerms terms(String discount) {
        return new SalesTerms("滨江花园二期", "王工", "east.sales", TODAY, Percent.of(discount), null);
    }

    /** 150 m² asked for, handed out as 105 boxes of 1.44 m², at 80 per m². */
    static LineSpec tile() {
        return line(1, "TILE", "150", "m2", "105", "箱", "151.2", "m2", "80", null, "0");
    }

    /** 120 bags at 30. */
    static LineSpec cement() {
        return line(2, "CEMENT", "120", "袋", "120", "袋", "120", "袋", "30", null, "0");
    }

    static LineSpec priced(String listPrice, String manualPrice, String discount) {
        return line(9, "ANY", "10", "件", "10", "件", "10", "件", listPrice, manualPrice, discount);
    }

    private static LineSpec line(
            long productId,
            String sku,
            String quantity,
            String unit,
            String handed,
            String handedUnit,
            String base,
            String baseUnit,
            String listPrice,
            String manualPrice,
            String discount) {
        return new LineSpec(
                null,
                productId,
                sku,
                sku,
                null,
                Quantity.of(new BigDecimal(quantity), unit),
                Quantity.of(new BigDecimal(handed), handedUnit),
                Quantity.of(new BigDecimal(base), baseUnit),
                Percent.of("13"),
                listPrice == null ? null : UnitPrice.of(new BigDecimal(listPrice), "CNY"),
                listPrice == null ? null : "test",
                manualPrice == null ? null : new BigDecimal(manualPrice),
                Percent.of(discount),
                null);
    }

    static Quotation quotation(String discount, LineSpec... specs) {
        Quotation quotation = new Quotation("QT2026-000001", 7L, 1L, "CNY", terms(discount), TODAY.plusDays(30), ACT);
        id(quotation, 11L);
        quotation.change(7L, 1L, terms(discount), TODAY.plusDays(30), List.of(specs));
        return quotation;
    }

    static Quotation quotation(QuotationState state) {
        Quotation quotation = quotation("0", tile(), cement());
        switch (state) {
            case DRAFT -> {}
            case IN_APPROVAL -> quotation.submit(true, TODAY, ACT);
            case APPROVED -> quotation.submit(false, TODAY, ACT);
            default -> {
                quotation.submit(false, TODAY, ACT);
                quotation.send(TODAY, ACT);
                switch (state) {
                    case ACCEPTED -> quotation.accept(TODAY, ACT);
                    case REJECTED -> quotation.reject(ACT);
                    case EXPIRED -> quotation.expire(TODAY.plusDays(31), ACT);
                    case SUPERSEDED -> quotation.revise(TODAY, TODAY.plusDays(30), ACT);
                    default -> {}
                }
            }
        }
        return quotation;
    }

    static SalesOrder order(LineSpec... specs) {
        SalesOrder order = new SalesOrder("SO2026-000001", 7L, 1L, "CNY", terms("0"), ACT);
        id(order, 21L);
        List<DeliverySpec> deliveries = new ArrayList<>();
        for (int i = 0; i < specs.length; i++) {
            deliveries.add(new DeliverySpec(5L, TODAY.plusDays(10)));
        }
        order.change(7L, 1L, terms("0"), List.of(specs), deliveries);
        return order;
    }

    static SalesOrder order(SalesOrderState state) {
        SalesOrder order = order(tile(), cement());
        switch (state) {
            case DRAFT -> {}
            case IN_APPROVAL -> order.submit(true, ACT);
            case CANCELLED -> order.cancel(ACT.because("project stopped"));
            default -> {
                order.confirm(false, ACT);
                switch (state) {
                    case ON_HOLD -> order.hold(ACT.because("payment late"));
                    case CLOSED -> order.close(ACT);
                    default -> {}
                }
            }
        }
        return order;
    }

    static void id(Object entity, Long id) {
        try {
            Field field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
