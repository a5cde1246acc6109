package org.zhutong.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.spi.Breaches;
import org.zhutong.organisation.spi.InvariantCheck;

/** What is used of a project's price is what orders took of it, and never more than it holds for. */
@ApplicationScoped
public class PriceRuleInvariant implements InvariantCheck {
    private static final String NAME = "catalog.project-prices";

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
                        "catalog.invariant.rule-used",
                        "SELECT L.CODE, R.ID, R.USED_QUANTITY FROM PRICE_RULE R JOIN PRICE_LIST L ON L.ID = R.PRICE_LIST_ID"
                                + " WHERE L.KIND = 'PROJECT' AND (R.USED_QUANTITY > R.CEILING_QUANTITY OR R.USED_QUANTITY <>"
                                + " (SELECT COALESCE(SUM(U.QUANTITY), 0) FROM PRICE_RULE_USE U"
                                + " WHERE U.PRICE_RULE_ID = R.ID AND U.STATUS = 'TAKEN'))")
                .list();
    }
}
