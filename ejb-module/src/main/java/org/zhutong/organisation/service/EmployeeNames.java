package org.zhutong.organisation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhutong.shared.service.ReferenceCache;

/** What people are called, by user name; from the cache when warm. */
@ApplicationScoped
public class EmployeeNames {
    private static final String KIND = "employee";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ReferenceCache cache;

    /** @return names by user name; whoever has never signed on has none */
    public Map<String, String> of(Collection<String> usernames) {
        return cache.getAll(KIND, usernames, this::load);
    }

    private Map<String, String> load(List<String> usernames) {
        Map<String, String> names = new HashMap<>();
        em.createQuery("SELECT e.username, e.displayName FROM Employee e WHERE e.username IN :names", Object[].class)
                .setParameter("names", usernames)
                .getResultList()
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    /** The name of somebody changes in the running transaction. */
    void change(String username) {
        cache.changes(KIND, username);
    }
}
