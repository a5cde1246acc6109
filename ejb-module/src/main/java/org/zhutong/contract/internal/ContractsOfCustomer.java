package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhutong.contract.model.ContractState;
import org.zhutong.crm.service.BoughtView;
import org.zhutong.crm.service.HistoryView;
import org.zhutong.crm.service.MovedDocuments;
import org.zhutong.crm.spi.CustomerDocuments;
import org.zhutong.crm.spi.CustomerHistory;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.PageRequest;

/** A customer's contracts, every version of theirs: they are shown with the customer and go where it goes. */
@ApplicationScoped
public class ContractsOfCustomer implements CustomerDocuments, CustomerHistory {
    private static final String TYPE = "Contract";
    private static final int LATEST = 5;

    @Inject
    private MovedDocuments documents;

    @Inject
    private ContractQueries queries;

    @Inject
    private CallerContext caller;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        return documents.moveAll(TYPE, ContractState.IN_APPROVAL, from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        return documents.moveBack(TYPE, ContractState.IN_APPROVAL, ids, from, to);
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public List<HistoryView> latest(long customerId) {
        if (!caller.has(Permissions.CONTRACT_READ)) {
            return List.of();
        }
        PageRequest request =
                new PageRequest(null, Map.of("customerId", Long.toString(customerId)), null, LATEST, null, false);
        return List.of(new HistoryView(
                "contract.contracts",
                "/contract/contracts?customerId=" + customerId,
                queries.list(request).items().stream()
                        .map(row -> new HistoryView.Document(
                                row.label(),
                                "/contract/contract?id=" + row.id(),
                                row.contractDate(),
                                row.title(),
                                row.grossTotal(),
                                row.currency(),
                                "contract",
                                row.status().name()))
                        .toList()));
    }

    @Override
    public List<BoughtView> bought(long customerId) {
        return List.of();
    }
}
