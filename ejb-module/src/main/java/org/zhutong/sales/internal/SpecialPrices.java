package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.PriceQuote;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.model.OrderChange;
import org.zhutong.sales.model.OrderChangeLine;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.model.SalesOrderLine;
import org.zhutong.sales.model.SpecialPriceLine;
import org.zhutong.sales.model.SpecialPriceRequest;
import org.zhutong.sales.model.SpecialPriceState;
import org.zhutong.sales.model.SpecialPriceUse;
import org.zhutong.shared.service.Chunks;

/**
 * Special prices at work: what they offer a customer's lines, and what confirmed orders take of them. Rows are locked between
 * credit and stock, requests before their lines, each by id; the statements do not depend on how many lines there are.
 */
@ApplicationScoped
public class SpecialPrices {
    /**
     * What a granted line offers.
     *
     * @param price net, per base unit, for the customer
     * @param left of what the manufacturer granted, in the base unit; {@code ceiling} all of it
     * @param until the last day on which it holds
     */
    public record Offer(
            long lineId,
            long productId,
            String number,
            BigDecimal price,
            BigDecimal ceiling,
            BigDecimal left,
            String unit,
            LocalDate until) {
        String explanationKey() {
            return "sales.special.explained";
        }

        List<Serializable> explanationArgs() {
            return List.of(number, ceiling.subtract(left), ceiling, unit, until);
        }
    }

    /**
     * What is left of a granted line.
     *
     * @param number of the request
     * @param quantity in the base unit
     */
    public record Left(long lineId, String number, BigDecimal quantity) {}

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** What is granted to the customer on a day and not used up, by product. One statement for a portion of products. */
    public Map<Long, List<Offer>> offers(
            @Nullable CustomerInfo customer, Collection<Long> productIds, LocalDate on, String currency) {
        Map<Long, List<Offer>> offers = new HashMap<>();
        if (customer == null) {
            return offers;
        }
        for (List<Long> ids : Chunks.of(new TreeSet<>(productIds))) {
            em.createQuery(
                            "SELECT NEW org.zhutong.sales.internal.SpecialPrices$Offer(l.id, l.productId, r.number, l.salePrice,"
                                    + " l.ceiling, l.ceiling - l.used, l.baseUnit, r.validUntil) FROM SpecialPriceLine l"
                                    + " JOIN l.request r WHERE r.customerId = :customer AND r.status = :granted"
                                    + " AND r.currency = :currency AND r.validFrom <= :day AND r.validUntil >= :day"
                                    + " AND l.used < l.ceiling AND l.productId IN :products",
                            Offer.class)
                    .setParameter("customer", customer.id())
                    .setParameter("granted", SpecialPriceState.GRANTED)
                    .setParameter("currency", currency)
                    .setParameter("day", on)
                    .setParameter("products", ids)
                    .getResultList()
                    .forEach(offer -> offers.computeIfAbsent(offer.productId(), product -> new ArrayList<>())
                            .add(offer));
        }
        return offers;
    }

    /**
     * The cheapest offer with enough left for the line; null where none is cheaper than the price book, or where the seller asks
     * for more than it.
     *
     * @param quantity in the base unit
     * @param manualPrice what the seller typed; null: nothing
     */
    static @Nullable Offer best(
            List<Offer> offers, BigDecimal quantity, @Nullable PriceQuote quote, @Nullable BigDecimal manualPrice) {
        return offers.stream()
                .filter(offer -> offer.left().compareTo(quantity) >= 0)
                .filter(offer -> quote == null || offer.price().compareTo(quote.unitPrice()) < 0)
                .filter(offer -> manualPrice == null || manualPrice.compareTo(offer.price()) <= 0)
                .min(Comparator.comparing(Offer::price)
                        .thenComparing(Offer::until)
                        .thenComparing(Offer::lineId))
                .orElse(null);
    }

    /** Takes what the order's lines are sold by; all of it or a refusal. */
    void take(SalesOrder order) {
        List<SalesOrderLine> sold = order.lines().stream()
                .filter(line -> line.getSpecialPriceLineId() != null)
                .toList();
        if (sold.isEmpty()) {
            return;
        }
        Map<Long, SpecialPriceLine> lines = locked(sold.stream()
                .map(line -> Objects.requireNonNull(line.getSpecialPriceLineId()))
                .toList());
        LocalDate today = caller.today();
        for (SalesOrderLine line : sold) {
            take(order, line, Objects.requireNonNull(lines.get(line.getSpecialPriceLineId())), today);
        }
    }

    private void take(SalesOrder order, SalesOrderLine line, SpecialPriceLine special, LocalDate today) {
        BigDecimal quantity = line.getBaseQuantity().value();
        special.take(quantity, today);
        em.persist(new SpecialPriceUse(
                special, Objects.requireNonNull(order.getId()), Objects.requireNonNull(line.getId()), quantity, today));
    }

    /** Takes what a change just applied to the order sells more, and gives back what it sells less, which may be taken anew. */
    void change(SalesOrder order, OrderChange change) {
        List<OrderChangeLine> changed = change.lines().stream()
                .filter(line -> line.getSpecialPriceLineId() != null
                        && line.difference().signum() != 0)
                .sorted(Comparator.comparing(line -> line.difference().signum()))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        Map<Long, SpecialPriceLine> lines = locked(changed.stream()
                .map(line -> Objects.requireNonNull(line.getSpecialPriceLineId()))
                .toList());
        Map<Long, SpecialPriceUse> uses = new HashMap<>();
        usesOf(order).forEach(use -> uses.put(use.getOrderLineId(), use));
        Map<Integer, SalesOrderLine> byNumber = new HashMap<>();
        order.lines().forEach(line -> byNumber.put(line.getLineNo(), line));
        LocalDate today = caller.today();
        for (OrderChangeLine line : changed) {
            if (line.isAdded()) {
                take(
                        order,
                        Objects.requireNonNull(byNumber.get(line.getLineNo())),
                        Objects.requireNonNull(lines.get(line.getSpecialPriceLineId())),
                        today);
            } else {
                Objects.requireNonNull(uses.get(line.getOrderLineId())).change(line.baseAfter(), today);
            }
        }
    }

    /** How much is left of these lines, and by which request; one statement for a portion of them. */
    Map<Long, Left> left(Collection<Long> lineIds) {
        Map<Long, Left> left = new HashMap<>();
        for (List<Long> ids : Chunks.of(new TreeSet<>(lineIds))) {
            em.createQuery(
                            "SELECT NEW org.zhutong.sales.internal.SpecialPrices$Left(l.id, r.number, l.ceiling - l.used)"
                                    + " FROM SpecialPriceLine l JOIN l.request r WHERE l.id IN :ids",
                            Left.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(one -> left.put(one.lineId(), one));
        }
        return left;
    }

    /** Gives back what an order took that is called off. */
    void giveBack(SalesOrder order) {
        List<Long> ids = em.createQuery(
                        "SELECT u.line.id FROM SpecialPriceUse u WHERE u.orderId = :order AND u.status <> :released",
                        Long.class)
                .setParameter("order", order.getId())
                .setParameter("released", SpecialPriceUse.State.RELEASED)
                .getResultList();
        if (ids.isEmpty()) {
            return;
        }
        locked(ids);
        usesOf(order).forEach(SpecialPriceUse::release);
    }

    private List<SpecialPriceUse> usesOf(SalesOrder order) {
        return em.createQuery(
                        "SELECT u FROM SpecialPriceUse u WHERE u.orderId = :order AND u.status <> :released ORDER BY u.id",
                        SpecialPriceUse.class)
                .setParameter("order", order.getId())
                .setParameter("released", SpecialPriceUse.State.RELEASED)
                .getResultList();
    }

    private Map<Long, SpecialPriceLine> locked(Collection<Long> lineIds) {
        Map<Long, SpecialPriceLine> lines = new HashMap<>();
        for (List<Long> ids : Chunks.of(new TreeSet<>(lineIds))) {
            List<Long> requests = em.createQuery(
                            "SELECT DISTINCT r.id FROM SpecialPriceLine l JOIN l.request r WHERE l.id IN :ids",
                            Long.class)
                    .setParameter("ids", ids)
                    .getResultList();
            em.createQuery(
                            "SELECT r FROM SpecialPriceRequest r WHERE r.id IN :requests ORDER BY r.id",
                            SpecialPriceRequest.class)
                    .setParameter("requests", requests)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            em.createQuery("SELECT l FROM SpecialPriceLine l WHERE l.id IN :ids ORDER BY l.id", SpecialPriceLine.class)
                    .setParameter("ids", ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .forEach(line -> lines.put(Objects.requireNonNull(line.getId()), line));
        }
        return lines;
    }
}
