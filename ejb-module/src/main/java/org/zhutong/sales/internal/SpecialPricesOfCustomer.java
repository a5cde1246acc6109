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
import org.zhutong.crm.spi.OpportunityDocuments;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.SpecialPriceState;
import org.zhutong.shared.service.PageRequest;

/** Special prices of a customer or of its opportunity: shown with them, and they go where the customer goes. */
@ApplicationScoped
public class SpecialPricesOfCustomer implements CustomerDocuments, CustomerHistory, OpportunityDocuments {
    private static final String TYPE = "SpecialPriceRequest";
    private static final int LATEST = 5;

    @Inject
    private MovedDocuments documents;

    @Inject
    private SpecialPriceQueries queries;

    @Inject
    private CallerContext caller;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        return documents.moveAll(TYPE, SpecialPriceState.IN_APPROVAL, from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        documents.moveBack(TYPE, SpecialPriceState.IN_APPROVAL, ids, from, to);
        return List.of();
    }

    @Override
    public int position() {
        return 25;
    }

    @Override
    public List<HistoryView> latest(long customerId) {
        return latest("customerId", customerId, LATEST);
    }

    @Override
    public List<HistoryView> of(long opportunityId) {
        return latest("opportunityId", opportunityId, PageRequest.DEFAULT_LIMIT);
    }

    private List<HistoryView> latest(String field, long id, int limit) {
        if (!caller.has(Permissions.SPECIAL_PRICE_READ)) {
            return List.of();
        }
        PageRequest request = new PageRequest(null, Map.of(field, Long.toString(id)), null, limit, null, false);
        return List.of(new HistoryView(
                "sales.specials",
                "/sales/special-prices?" + field + "=" + id,
                queries.list(request).items().stream()
                        .map(row -> new HistoryView.Document(
                                row.number(),
                                "/sales/special-price?id=" + row.id(),
                                row.createdOn(),
                                row.brand(),
                                row.amount(),
                                row.currency(),
                                "sales.special",
                                row.status().name()))
                        .toList()));
    }

    @Override
    public List<BoughtView> bought(long customerId) {
        return List.of();
    }
}
