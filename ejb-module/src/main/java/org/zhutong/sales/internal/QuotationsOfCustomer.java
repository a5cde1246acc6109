package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.zhutong.crm.service.MovedDocuments;
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
        return documents.moveAll(TYPE, QuotationState.IN_APPROVAL, from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        return documents.moveBack(TYPE, QuotationState.IN_APPROVAL, ids, from, to);
    }
}
