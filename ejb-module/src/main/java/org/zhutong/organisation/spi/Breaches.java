package org.zhutong.organisation.spi;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhutong.organisation.spi.InvariantCheck.Breach;
import org.zhutong.shared.service.Messages;

/** Collects what queries find broken: each returns the rows that should not be there, in SQL that every database speaks. */
public final class Breaches {
    private final String invariant;
    private final EntityManager em;
    private final Locale locale;
    private final List<Breach> found = new ArrayList<>();

    /** @param invariant name of the check */
    public Breaches(String invariant, EntityManager em, Locale locale) {
        this.invariant = invariant;
        this.em = em;
        this.locale = locale;
    }

    /**
     * @param description message key of what is wrong when the query finds anything
     * @param sql returns the offending rows, each with its figures
     */
    public Breaches find(String description, String sql) {
        List<?> rows = em.createNativeQuery(sql).setMaxResults(Breach.MAX_ROWS).getResultList();
        if (!rows.isEmpty()) {
            found.add(new Breach(
                    invariant,
                    Messages.text(locale, description),
                    rows.stream().map(Breaches::text).toList()));
        }
        return this;
    }

    public List<Breach> list() {
        return List.copyOf(found);
    }

    private static String text(Object row) {
        return row instanceof Object[] columns ? Arrays.toString(columns) : String.valueOf(row);
    }
}
