package org.zhutong.inventory.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ReferenceCache;

/** Warehouses for other features. The calling use case checks the permission. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WarehouseLookup {
    /** In the cache of references. */
    static final String KIND = "warehouse";

    private static final String INFO =
            "SELECT NEW org.zhutong.inventory.service.WarehouseInfo(w.id, w.code, w.name, w.branchId, w.active)"
                    + " FROM Warehouse w ";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ReferenceCache cache;

    @Inject
    private CallerContext caller;

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public WarehouseInfo get(long id) {
        WarehouseInfo info = byIds(List.of(id)).get(id);
        if (info == null || !caller.scope().includes(info.branchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return info;
    }

    /**
     * Warehouses by id, whatever their branch: for rows that are scoped themselves. Unknown ids are left out. From the cache
     * when warm.
     */
    public Map<Long, WarehouseInfo> byIds(Collection<Long> ids) {
        return cache.getAll(KIND, ids, this::load);
    }

    private Map<Long, WarehouseInfo> load(List<Long> ids) {
        Map<Long, WarehouseInfo> infos = new HashMap<>();
        em.createQuery(INFO + "WHERE w.id IN :ids", WarehouseInfo.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(info -> infos.put(info.id(), info));
        return infos;
    }

    /** The open warehouses of a branch, by code; none when it is outside the caller's scope. */
    public List<WarehouseInfo> ofBranch(long branchId) {
        if (!caller.scope().includes(branchId)) {
            return List.of();
        }
        return em.createQuery(
                        INFO + "WHERE w.branchId = :branch AND w.active = TRUE ORDER BY w.code", WarehouseInfo.class)
                .setParameter("branch", branchId)
                .getResultList();
    }

    /** The open warehouses in the caller's scope, by code. */
    public List<WarehouseInfo> open() {
        return em
                .createQuery(INFO + "WHERE w.active = TRUE ORDER BY w.code", WarehouseInfo.class)
                .getResultList()
                .stream()
                .filter(info -> caller.scope().includes(info.branchId()))
                .toList();
    }
}
