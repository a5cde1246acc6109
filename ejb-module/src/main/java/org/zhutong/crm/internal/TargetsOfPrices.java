package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.spi.PriceListTargets;
import org.zhutong.catalog.spi.PriceTarget;
import org.zhutong.catalog.spi.PriceTargets;
import org.zhutong.crm.spi.CustomerDocuments;
import org.zhutong.shared.service.Chunks;
import org.zhutong.shared.service.PageRequest;

/** The customers and opportunities that price lists are for; the lists of a customer go where the customer goes. */
@ApplicationScoped
public class TargetsOfPrices implements PriceTargets, CustomerDocuments {
    private static final String TYPE = "PriceList";
    private static final String LABEL = "code";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CustomerDirectory directory;

    @Inject
    private CustomerQueries customers;

    @Inject
    private OpportunityQueries opportunities;

    @Inject
    private MovedRows rows;

    @Inject
    private PriceListTargets lists;

    @Override
    public Map<Long, PriceTarget> customers(Collection<Long> ids) {
        Map<Long, PriceTarget> found = new HashMap<>();
        directory
                .byIds(ids)
                .forEach((id, info) -> found.put(id, new PriceTarget(id, info.code(), info.name(), info.branchId())));
        return found;
    }

    @Override
    public Map<Long, PriceTarget> projects(Collection<Long> ids) {
        Map<Long, PriceTarget> found = new HashMap<>();
        for (List<Long> chunk : Chunks.of(ids)) {
            em.createQuery(
                            "SELECT NEW org.zhutong.catalog.spi.PriceTarget(o.id, o.number, o.name, o.branchId)"
                                    + " FROM Opportunity o WHERE o.id IN :ids",
                            PriceTarget.class)
                    .setParameter("ids", chunk)
                    .getResultList()
                    .forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    @Override
    public List<PriceTarget> findCustomers(@Nullable String q, int limit) {
        return customers.list(PageRequest.matching(q, limit)).items().stream()
                .map(row -> new PriceTarget(row.id(), row.code(), row.name(), row.branchId()))
                .toList();
    }

    @Override
    public List<PriceTarget> findProjects(@Nullable String q, int limit) {
        return opportunities.list(PageRequest.matching(q, limit)).items().stream()
                .map(row -> new PriceTarget(row.id(), row.number(), row.name(), row.branchId()))
                .toList();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        lists.change();
        return rows.moveAll(TYPE, LABEL, from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        lists.change();
        rows.moveBack(TYPE, LABEL, ids, from, to);
        return List.of();
    }
}
