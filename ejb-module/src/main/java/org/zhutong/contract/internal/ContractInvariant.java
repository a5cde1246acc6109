package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.spi.Breaches;
import org.zhutong.organisation.spi.InvariantCheck;

/** What is paid by a contract is its total, and nothing is ordered beyond what the version in force says. */
@ApplicationScoped
public class ContractInvariant implements InvariantCheck {
    private static final String NAME = "contract.promises";

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
                        "contract.invariant.payments",
                        "SELECT C.DOCUMENT_NUMBER, C.VERSION_NO, C.GROSS_TOTAL FROM CONTRACT C WHERE C.STATUS <> 'DRAFT'"
                                + " AND C.STATUS <> 'TERMINATED' AND C.GROSS_TOTAL <> (SELECT COALESCE(SUM(P.AMOUNT), 0)"
                                + " FROM CONTRACT_PAYMENT P WHERE P.CONTRACT_ID = C.ID)")
                .find(
                        "contract.invariant.ordered",
                        "SELECT E.DOCUMENT_NUMBER, O.ITEM, O.TAKEN FROM CONTRACT E JOIN (SELECT C.DOCUMENT_NUMBER,"
                                + " L.CONTRACT_ITEM AS ITEM, SUM(L.BASE_QUANTITY) AS TAKEN FROM SALES_ORDER_LINE L"
                                + " JOIN SALES_ORDER S ON S.ID = L.ORDER_ID JOIN CONTRACT C ON C.ID = S.CONTRACT_ID"
                                + " WHERE S.STATUS <> 'CANCELLED' GROUP BY C.DOCUMENT_NUMBER, L.CONTRACT_ITEM) O"
                                + " ON O.DOCUMENT_NUMBER = E.DOCUMENT_NUMBER WHERE E.STATUS = 'EFFECTIVE'"
                                + " AND NOT EXISTS (SELECT 1 FROM CONTRACT_LINE P WHERE P.CONTRACT_ID = E.ID"
                                + " AND P.ITEM = O.ITEM AND P.BASE_QUANTITY >= O.TAKEN)")
                .list();
    }
}
