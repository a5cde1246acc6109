package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.InvoiceDetails;
import org.zhutong.crm.spi.CustomerDocuments;

/** How a customer is invoiced goes with it when it becomes part of another, unless that one says itself how. */
@ApplicationScoped
public class InvoiceDetailsOfCustomer implements CustomerDocuments {
    private static final String TYPE = "InvoiceDetails";
    private static final String LABEL = "title";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private MovedRows rows;

    public @Nullable InvoiceDetails of(long customerId) {
        return em.createQuery("SELECT d FROM InvoiceDetails d WHERE d.customerId = :id", InvoiceDetails.class)
                .setParameter("id", customerId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        return of(to) == null ? rows.moveAll(TYPE, LABEL, from, to) : List.of();
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        rows.moveBack(TYPE, LABEL, ids, from, to);
        return List.of();
    }
}
