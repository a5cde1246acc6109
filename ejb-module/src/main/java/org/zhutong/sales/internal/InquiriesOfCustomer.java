package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.zhutong.crm.service.MovedDocuments;
import org.zhutong.crm.spi.CustomerDocuments;

/** What a customer asked for goes with it when it becomes part of another. */
@ApplicationScoped
public class InquiriesOfCustomer implements CustomerDocuments {
    private static final String TYPE = "Inquiry";

    @Inject
    private MovedDocuments documents;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        return documents.moveAll(TYPE, from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        documents.moveBack(TYPE, ids, from, to);
        return List.of();
    }
}
