package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractState;
import org.zhutong.crm.service.HistoryView;
import org.zhutong.crm.spi.OpportunityDocuments;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.SalesOrderState;

/** What was contracted by the quotations of an opportunity, and ordered by these contracts: each contract as it is now. */
@ApplicationScoped
public class ContractsOfOpportunity implements OpportunityDocuments {
    private static final int MOST = 50;

    private static final String QUOTED =
            " IN (SELECT q.id FROM Quotation q JOIN QuotationOpportunity l ON l.quotationNumber = q.number"
                    + " WHERE l.opportunityId = :id)";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Override
    public int position() {
        return 30;
    }

    @Override
    public List<HistoryView> of(long opportunityId) {
        List<HistoryView> kinds = new ArrayList<>();
        if (caller.has(Permissions.CONTRACT_READ)) {
            kinds.add(new HistoryView("contract.contracts", "/contract/contracts", contracts(opportunityId)));
        }
        if (caller.has(Permissions.ORDER_READ)) {
            kinds.add(new HistoryView("sales.orders", "/sales/orders", orders(opportunityId)));
        }
        return kinds;
    }

    private List<HistoryView.Document> contracts(long opportunityId) {
        return em
                .createQuery(
                        "SELECT d.id, d.number, d.versionNo, d.date, d.title, d.grossTotal, d.currency, d.status"
                                + " FROM Contract d WHERE d.status <> :superseded AND d.quotationId" + QUOTED
                                + " ORDER BY d.id DESC",
                        Object[].class)
                .setParameter("id", opportunityId)
                .setParameter("superseded", ContractState.SUPERSEDED)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new HistoryView.Document(
                        Contract.label((String) row[1], (Integer) row[2]),
                        "/contract/contract?id=" + row[0],
                        (LocalDate) row[3],
                        (String) row[4],
                        (BigDecimal) row[5],
                        (String) row[6],
                        "contract",
                        ((ContractState) row[7]).name()))
                .toList();
    }

    /** Ordered by a quotation itself, or by any version of a contract made of one. */
    private List<HistoryView.Document> orders(long opportunityId) {
        return em
                .createQuery(
                        "SELECT o.id, o.number, o.date, o.projectName, o.grossTotal, o.currency, o.status FROM SalesOrder o"
                                + " WHERE o.quotationId" + QUOTED + " OR o.contractId IN (SELECT d.id FROM Contract d"
                                + " WHERE d.quotationId" + QUOTED + ") ORDER BY o.id DESC",
                        Object[].class)
                .setParameter("id", opportunityId)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new HistoryView.Document(
                        (String) row[1],
                        "/sales/order?id=" + row[0],
                        (LocalDate) row[2],
                        (String) row[3],
                        (BigDecimal) row[4],
                        (String) row[5],
                        "sales.order",
                        ((SalesOrderState) row[6]).name()))
                .toList();
    }
}
