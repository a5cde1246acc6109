package org.zhutong.catalog.service;

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
import java.util.Optional;
import org.zhutong.catalog.internal.CatalogCache;

/** Products for other features, from the cache when warm. The calling use case checks the permission. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProductLookup {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CatalogCache cache;

    /** @return the products there are, by id; an unknown id has no entry. A constant number of statements. */
    public Map<Long, ProductInfo> byIds(Collection<Long> ids) {
        Map<Long, ProductInfo> infos = new HashMap<>();
        cache.byIds(ids).forEach((id, entry) -> infos.put(id, entry.product()));
        return infos;
    }

    /** @param sku exactly as it is written */
    public Optional<ProductInfo> bySku(String sku) {
        List<Long> ids = em.createQuery("SELECT p.id FROM Product p WHERE p.sku = :sku", Long.class)
                .setParameter("sku", sku)
                .getResultList();
        return ids.isEmpty() ? Optional.empty() : Optional.ofNullable(byIds(ids).get(ids.get(0)));
    }
}
