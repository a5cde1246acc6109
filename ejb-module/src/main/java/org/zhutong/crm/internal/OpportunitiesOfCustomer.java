package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.zhutong.crm.spi.CustomerDocuments;

/** What a customer may buy goes with it when it becomes part of another. */
@ApplicationScoped
public class OpportunitiesOfCustomer implements CustomerDocuments {
    private static final String TYPE = "Opportunity";

    @Inject
    private MovedRows rows;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        return rows.moveAll(TYPE, "number", from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        rows.moveBack(TYPE, "number", ids, from, to);
        return List.of();
    }
}
