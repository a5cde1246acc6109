package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.zhutong.crm.service.MovedDocuments;
import org.zhutong.crm.spi.CustomerDocuments;
import org.zhutong.sales.model.OrderChangeState;

/** Change orders of a customer: they go where its orders go, which hold the credit. */
@ApplicationScoped
public class OrderChangesOfCustomer implements CustomerDocuments {
    private static final String TYPE = "OrderChange";

    @Inject
    private MovedDocuments documents;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        return documents.moveAll(TYPE, OrderChangeState.IN_APPROVAL, from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        documents.moveBack(TYPE, OrderChangeState.IN_APPROVAL, ids, from, to);
        return List.of();
    }
}
