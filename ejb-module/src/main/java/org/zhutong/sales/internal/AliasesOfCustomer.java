package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.zhutong.crm.service.MovedDocuments;
import org.zhutong.crm.spi.CustomerDocuments;

/**
 * What a customer calls products goes with it when it becomes part of another; where that one calls something else so, it goes on
 * to, and the alias stays behind.
 */
@ApplicationScoped
public class AliasesOfCustomer implements CustomerDocuments {
    private static final String TYPE = "CustomerAlias";
    private static final String LABEL = "text";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private MovedDocuments documents;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        List<Long> ids = em.createQuery(
                        "SELECT a.id FROM CustomerAlias a WHERE a.customerId = :from AND NOT EXISTS (SELECT b.id FROM"
                                + " CustomerAlias b WHERE b.customerId = :to AND b.aliasKey = a.aliasKey) ORDER BY a.id",
                        Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        documents.move(TYPE, LABEL, ids, from, to);
        return ids;
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        documents.moveBack(TYPE, LABEL, ids, from, to);
        return List.of();
    }
}
