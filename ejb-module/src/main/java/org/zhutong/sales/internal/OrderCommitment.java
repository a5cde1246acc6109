package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.zhutong.catalog.service.PriceTaking;
import org.zhutong.catalog.service.PriceTakingService;
import org.zhutong.crm.service.CreditService;
import org.zhutong.inventory.service.ReservationRequest;
import org.zhutong.inventory.service.ReservationService;
import org.zhutong.sales.model.OrderChange;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.shared.model.Money;

/**
 * Takes and gives back what a binding order holds: credit first, then special prices, then projects' prices, then stock, the order in which everybody
 * locks.
 */
@ApplicationScoped
public class OrderCommitment {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CreditService credit;

    @Inject
    private SpecialPrices specialPrices;

    @Inject
    private PriceTakingService projectPrices;

    @Inject
    private ReservationService reservations;

    /** All of it or a refusal; part of the caller's transaction. */
    public void take(SalesOrder order) {
        credit.take(order.getCustomerId(), order.getGross(), order.getNumber());
        specialPrices.take(order);
        projectPrices.take(Objects.requireNonNull(order.getId()), projectPrices(order));
        reservations.reserve(order.type(), Objects.requireNonNull(order.getId()), order.getNumber(), wanted(order));
    }

    /**
     * Takes what the order holds more by a change that was just applied to it, and gives back what it holds less; all of it or a
     * refusal.
     */
    void change(SalesOrder order, OrderChange change) {
        long customerId = order.getCustomerId();
        Money more = change.getGross().minus(change.getGrossBefore());
        if (more.isZero()) {
            // locked as ever, so that whoever calls the order off at the same moment waits here and not for its rows
            credit.hold(customerId);
        } else if (more.isNegative()) {
            credit.give(customerId, change.getGrossBefore().minus(change.getGross()), order.getNumber());
        } else {
            credit.take(customerId, more, order.getNumber());
        }
        // new lines get the ids by which special prices and stock are kept for them
        em.flush();
        specialPrices.change(order, change);
        projectPrices.change(Objects.requireNonNull(order.getId()), projectPrices(order));
        reservations.change(order.type(), Objects.requireNonNull(order.getId()), order.getNumber(), wanted(order));
    }

    private static List<ReservationRequest> wanted(SalesOrder order) {
        return order.lines().stream()
                .map(line -> new ReservationRequest(
                        Objects.requireNonNull(line.getId()),
                        line.getLineNo(),
                        line.getWarehouseId(),
                        line.getProductId(),
                        line.getBaseQuantity()))
                .toList();
    }

    private static List<PriceTaking> projectPrices(SalesOrder order) {
        return order.lines().stream()
                .filter(line -> line.getPriceRuleId() != null)
                .map(line -> new PriceTaking(
                        Objects.requireNonNull(line.getPriceRuleId()),
                        Objects.requireNonNull(line.getId()),
                        line.getBaseQuantity().value()))
                .toList();
    }

    /** Gives back everything {@link #take} took: nothing of it was sold. */
    public void callOff(SalesOrder order) {
        credit.give(order.getCustomerId(), order.getGross(), order.getNumber());
        specialPrices.giveBack(order);
        projectPrices.giveBack(Objects.requireNonNull(order.getId()));
        releaseStock(order);
    }

    /** Gives back credit and stock of an order that is over; what was sold at special prices stays sold. */
    public void end(SalesOrder order) {
        credit.give(order.getCustomerId(), order.getGross(), order.getNumber());
        releaseStock(order);
    }

    private void releaseStock(SalesOrder order) {
        reservations.release(order.type(), Objects.requireNonNull(order.getId()), order.getNumber());
        em.flush();
    }
}
