package org.zhutong.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.zhutong.catalog.model.PriceOrder;
import org.zhutong.catalog.model.PriceRanking;
import org.zhutong.organisation.spi.FirstData;

/** The order of the kinds of price list, which came after the first release: an older installation gets the usual one. */
@ApplicationScoped
public class PriceOrderFirstData implements FirstData {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Override
    public int order() {
        return 11;
    }

    @Override
    public void base() {
        em.persist(new PriceOrder(PriceRanking.USUAL));
    }

    @Override
    public boolean isThere() {
        return em.createQuery("SELECT COUNT(o) FROM PriceOrder o", Long.class).getSingleResult() > 0;
    }
}
