package org.zhutong.crm.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhutong.catalog.spi.CustomerPricingInfo;
import org.zhutong.crm.internal.CustomerLevels;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;

/** Customers for other features. The calling use case checks the permission. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CustomerLookup {
    /** Fewer than every database takes in one list. */
    private static final int CHUNK = 500;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CustomerLevels levels;

    @Inject
    private CallerContext caller;

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public CustomerInfo get(long id) {
        CustomerInfo info = byIds(List.of(id)).get(id);
        if (info == null || !caller.scope().includes(info.branchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return info;
    }

    /**
     * The level by which prices are chosen, from the cache when warm.
     *
     * @return A, B or C
     * @throws BusinessException NOT_FOUND also outside the caller's scope
     */
    public String level(long id) {
        return levels.of(id)
                .map(CustomerPricingInfo::level)
                .orElseThrow(() -> BusinessException.notFound("shared.not-found"));
    }

    /** Customers by id, whatever their branch: for rows that are scoped themselves. Unknown ids are left out. */
    public Map<Long, CustomerInfo> byIds(Collection<Long> ids) {
        Map<Long, CustomerInfo> infos = new HashMap<>();
        List<Long> wanted = new ArrayList<>(ids);
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            em.createQuery(
                            "SELECT c.id, c.code, c.name, c.level, c.branchId, c.paymentTermsDays, k.creditLimit, k.currency,"
                                    + " c.active FROM CustomerCredit k JOIN k.customer c WHERE c.id IN :ids",
                            Object[].class)
                    .setParameter("ids", wanted.subList(from, Math.min(from + CHUNK, wanted.size())))
                    .getResultList()
                    .forEach(row -> infos.put((Long) row[0], info(row)));
        }
        return infos;
    }

    private static CustomerInfo info(Object[] row) {
        return new CustomerInfo(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                ((CustomerLevel) row[3]).name(),
                (Long) row[4],
                (Integer) row[5],
                Money.of((BigDecimal) row[6], (String) row[7]),
                (Boolean) row[8]);
    }
}
