package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.spi.Breaches;
import org.zhutong.organisation.spi.InvariantCheck;

/** What is used of a special price is what orders took of it, and never more than was granted. */
@ApplicationScoped
public class SpecialPriceInvariant implements InvariantCheck {
    private static final String NAME = "sales.special-prices";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Breach> check() {
        return new Breaches(NAME, em, caller.locale())
                .find(
                        "sales.invariant.special-used",
                        "SELECT R.DOCUMENT_NUMBER, L.LINE_NO, L.USED_QUANTITY FROM SPECIAL_PRICE_LINE L"
                                + " JOIN SPECIAL_PRICE_REQUEST R ON R.ID = L.REQUEST_ID"
                                + " WHERE L.USED_QUANTITY > L.CEILING_QUANTITY OR L.USED_QUANTITY <>"
                                + " (SELECT COALESCE(SUM(U.QUANTITY), 0) FROM SPECIAL_PRICE_USE U"
                                + " WHERE U.SPECIAL_PRICE_LINE_ID = L.ID AND U.STATUS <> 'RELEASED')")
                .list();
    }
}
