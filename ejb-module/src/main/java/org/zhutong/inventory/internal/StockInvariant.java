package org.zhutong.inventory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.spi.Breaches;
import org.zhutong.organisation.spi.InvariantCheck;

/** Invariant 2: levels are the sum of their moves, what is reserved is what documents keep, and no more than there is. */
@ApplicationScoped
public class StockInvariant implements InvariantCheck {
    private static final String NAME = "inventory.stock";

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
                .find("inventory.invariant.on-hand", againstSum("ON_HAND", "STOCK_MOVE"))
                .find("inventory.invariant.reserved", againstSum("RESERVED", "RESERVATION_LINE"))
                .find(
                        "inventory.invariant.range",
                        "SELECT LABEL, ON_HAND, RESERVED FROM STOCK_LEVEL WHERE RESERVED < 0 OR RESERVED > ON_HAND")
                .find("inventory.invariant.level-missing", withoutLevel("STOCK_MOVE"))
                .find("inventory.invariant.level-missing", withoutLevel("RESERVATION_LINE"))
                .list();
    }

    private static String againstSum(String column, String parts) {
        return "SELECT L.LABEL, L." + column + ", COALESCE(SUM(P.QUANTITY), 0) FROM STOCK_LEVEL L LEFT JOIN " + parts
                + " P ON P.PRODUCT_ID = L.PRODUCT_ID AND P.WAREHOUSE_ID = L.WAREHOUSE_ID GROUP BY L.ID, L.LABEL, L."
                + column
                + " HAVING L." + column + " <> COALESCE(SUM(P.QUANTITY), 0)";
    }

    private static String withoutLevel(String parts) {
        return "SELECT P.WAREHOUSE_ID, P.PRODUCT_ID, SUM(P.QUANTITY) FROM " + parts
                + " P WHERE NOT EXISTS (SELECT 1 FROM STOCK_LEVEL L WHERE L.PRODUCT_ID = P.PRODUCT_ID"
                + " AND L.WAREHOUSE_ID = P.WAREHOUSE_ID) GROUP BY P.WAREHOUSE_ID, P.PRODUCT_ID";
    }
}
