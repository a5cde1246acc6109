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
import org.zhutong.sales.model.SalesOrder;

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
        List<ReservationRequest> wanted = order.lines().stream()
                .map(line -> new ReservationRequest(
                        Objects.requireNonNull(line.getId()),
                        line.getLineNo(),
                        line.getWarehouseId(),
                        line.getProductId(),
                        line.getBaseQuantity()))
                .toList();
        reservations.reserve(order.type(), Objects.requireNonNull(order.getId()), order.getNumber(), wanted);
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
