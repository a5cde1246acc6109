package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.zhutong.crm.service.MovedDocuments;
import org.zhutong.crm.spi.CustomerDocuments;
import org.zhutong.sales.model.SalesOrderState;

/** A customer's orders. */
@ApplicationScoped
public class SalesOrdersOfCustomer implements CustomerDocuments {
    private static final String TYPE = "SalesOrder";

    @Inject
    private MovedDocuments documents;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        return documents.moveAll(TYPE, SalesOrderState.IN_APPROVAL, from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        return documents.moveBack(TYPE, SalesOrderState.IN_APPROVAL, ids, from, to);
    }
}
