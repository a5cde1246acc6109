package org.zhutong.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Branch ids by code. Kept for good, since neither ever changes once a branch exists. */
@ApplicationScoped
public class BranchDirectory {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    private final Map<String, Long> ids = new ConcurrentHashMap<>();

    /** @return null when there is no such branch (yet) */
    public @Nullable Long idOf(String code) {
        Long known = ids.get(code);
        if (known != null) {
            return known;
        }
        List<Long> found = em.createQuery("SELECT b.id FROM Branch b WHERE b.code = :code", Long.class)
                .setParameter("code", code)
                .getResultList();
        if (found.isEmpty()) {
            return null;
        }
        ids.put(code, found.get(0));
        return found.get(0);
    }
}
