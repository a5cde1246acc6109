package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhutong.crm.service.BoughtView;
import org.zhutong.crm.service.HistoryView;
import org.zhutong.crm.service.MovedDocuments;
import org.zhutong.crm.spi.CustomerDocuments;
import org.zhutong.crm.spi.CustomerHistory;
import org.zhutong.sales.model.CreditRaiseState;
import org.zhutong.shared.service.PageRequest;

/**
 * Raises of a customer's credit: shown with it. One that is in approval or in force belongs to the account, so its customer is
 * not merged away; those of the past go where the customer goes.
 */
@ApplicationScoped
public class CreditRaisesOfCustomer implements CustomerDocuments, CustomerHistory {
    private static final String TYPE = "CreditRaise";
    private static final int LATEST = 5;

    @Inject
    private MovedDocuments documents;

    @Inject
    private CreditRaises raises;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        raises.refuseOpen(from);
        return documents.moveAll(TYPE, CreditRaiseState.IN_APPROVAL, from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        documents.moveBack(TYPE, CreditRaiseState.IN_APPROVAL, ids, from, to);
        return List.of();
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public List<HistoryView> latest(long customerId) {
        PageRequest request =
                new PageRequest(null, Map.of("customerId", Long.toString(customerId)), null, LATEST, null, false);
        return List.of(new HistoryView(
                "sales.raises",
                "/sales/credit-raises?customerId=" + customerId,
                raises.list(request).items().stream()
                        .map(row -> new HistoryView.Document(
                                row.number(),
                                "/sales/credit-raise?id=" + row.id(),
                                row.createdOn(),
                                row.projectName(),
                                row.amount(),
                                row.currency(),
                                "sales.raise",
                                row.status().name()))
                        .toList()));
    }

    @Override
    public List<BoughtView> bought(long customerId) {
        return List.of();
    }
}
