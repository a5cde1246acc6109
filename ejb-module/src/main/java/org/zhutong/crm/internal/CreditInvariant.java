package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.spi.Breaches;
import org.zhutong.organisation.spi.InvariantCheck;

/** Invariant 3: what customers owe is what documents took, and within what they may owe. */
@ApplicationScoped
public class CreditInvariant implements InvariantCheck {
    private static final String NAME = "crm.credit";

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
                        "crm.invariant.exposure",
                        "SELECT C.CODE, K.EXPOSURE, COALESCE(SUM(E.AMOUNT), 0) FROM CUSTOMER C"
                                + " JOIN CUSTOMER_CREDIT K ON K.CUSTOMER_ID = C.ID LEFT JOIN CREDIT_ENTRY E ON E.CUSTOMER_ID = C.ID"
                                + " GROUP BY C.CODE, K.EXPOSURE HAVING K.EXPOSURE <> COALESCE(SUM(E.AMOUNT), 0)")
                .find(
                        "crm.invariant.limit",
                        "SELECT C.CODE, K.EXPOSURE, K.CREDIT_LIMIT + K.RAISED FROM CUSTOMER C JOIN CUSTOMER_CREDIT K ON K.CUSTOMER_ID = C.ID"
                                + " WHERE K.EXPOSURE < 0 OR (K.EXPOSURE > K.CREDIT_LIMIT + K.RAISED AND K.EXPOSURE > K.TOLERATED)")
                .find(
                        "crm.invariant.document",
                        "SELECT C.CODE, E.DOCUMENT_NUMBER, SUM(E.AMOUNT) FROM CUSTOMER C JOIN CREDIT_ENTRY E ON E.CUSTOMER_ID = C.ID"
                                + " GROUP BY C.CODE, E.DOCUMENT_NUMBER HAVING SUM(E.AMOUNT) < 0")
                .find(
                        "crm.invariant.account",
                        "SELECT C.CODE FROM CUSTOMER C WHERE NOT EXISTS"
                                + " (SELECT 1 FROM CUSTOMER_CREDIT K WHERE K.CUSTOMER_ID = C.ID)")
                .find(
                        "crm.invariant.merged",
                        "SELECT C.CODE, K.EXPOSURE, K.CREDIT_LIMIT FROM CUSTOMER C JOIN CUSTOMER_CREDIT K ON K.CUSTOMER_ID = C.ID"
                                + " WHERE C.MERGED_INTO IS NOT NULL AND (K.EXPOSURE <> 0 OR K.CREDIT_LIMIT <> 0 OR K.RAISED <> 0)")
                .list();
    }
}
