package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhutong.crm.spi.CustomerDocuments;
import org.zhutong.sales.model.QuotationState;

/** A customer's quotations, every version of theirs. */
@ApplicationScoped
public class QuotationsOfCustomer implements CustomerDocuments {
    private static final String TYPE = "Quotation";

    @Inject
    private MovedDocuments documents;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        Map<Long, String> all = documents.of(TYPE, from);
        documents.refuseInApproval(TYPE, QuotationState.IN_APPROVAL, all);
        documents.move(TYPE, all, from, to);
        return List.copyOf(all.keySet());
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        Map<Long, String> back = documents.numbered(TYPE, documents.numbersOf(TYPE, ids), from);
        documents.refuseInApproval(TYPE, QuotationState.IN_APPROVAL, back);
        documents.move(TYPE, back, from, to);
        return List.copyOf(back.values());
    }
}
