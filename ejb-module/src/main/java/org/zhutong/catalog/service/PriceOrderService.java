package org.zhutong.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.zhutong.catalog.internal.CatalogCache;
import org.zhutong.catalog.model.PriceOrder;
import org.zhutong.catalog.model.PriceRanking;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.StaleVersions;

/** The company's order of the kinds of price list: which of them gives a price where several have one. */
@Stateless
public class PriceOrderService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CatalogCache cache;

    @Inject
    private CallerContext caller;

    @RolesAllowed(Permissions.PRICE_READ)
    public PriceOrderView get() {
        return view(em.find(PriceOrder.class, PriceOrder.ID));
    }

    /**
     * Changes the order, from the next price on; what documents say already stays.
     *
     * @param version as read
     * @throws BusinessException STALE when it was changed since; INVALID unless every kind is named once; FORBIDDEN
     *     {@code catalog.price-order.company} for those who do not keep the price lists of the whole company
     */
    @RolesAllowed(Permissions.PRICE_WRITE)
    public PriceOrderView change(int version, PriceOrderCommand command) {
        PriceRanking ranking = new PriceRanking(command.kinds(), command.strategy());
        if (!caller.scope().companyWide()) {
            throw BusinessException.forbidden("catalog.price-order.company");
        }
        PriceOrder order = em.find(PriceOrder.class, PriceOrder.ID);
        StaleVersions.check(em, order, version);
        cache.rankingChanges();
        order.change(ranking);
        em.flush();
        return view(order);
    }

    private static PriceOrderView view(PriceOrder order) {
        PriceRanking ranking = order.ranking();
        return new PriceOrderView(order.getVersion(), ranking.kinds(), ranking.strategy());
    }
}
