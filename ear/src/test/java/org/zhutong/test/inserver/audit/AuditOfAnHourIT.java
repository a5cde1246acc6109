package org.zhutong.test.inserver.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.scenario.BusyHour;

/**
 * An hour of business in a minute: several people at once change everything that can be changed, with refusals and work that
 * is rolled back in between. The rows of before, with the entries of that hour replayed onto them, are the rows of after: no
 * change lacks its entry, no entry tells of a change that did not stay, and what an entry calls old had been so.
 */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
@Order(2_050_000_000)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditOfAnHourIT {
    /** Kept in the server from the first step to the last. */
    private static BusinessRows before;

    private static long lastEntry;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Test
    @Order(1)
    void rowsAreNotedBefore() {
        before = BusinessRows.read(em);
        lastEntry =
                em.createQuery("SELECT MAX(a.id) FROM AuditEntry a", Long.class).getSingleResult();
        assertTrue(before.size() > 100);
    }

    @Test
    @Order(2)
    @RunAsClient
    void severalPeopleWorkAtOnce() {
        BusyHour.pass();
    }

    @Test
    @Order(3)
    void theEntriesTellEveryChangeAndNoOther() throws JsonProcessingException {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> useCases = new TreeMap<>();
        for (Object[] entry : since(lastEntry)) {
            before.replay(
                    String.valueOf(entry[0]),
                    (String) entry[1],
                    ((Number) entry[2]).longValue(),
                    (String) entry[3],
                    faults);
            useCases.merge((String) entry[5], 1, Integer::sum);
            assertTrue(((String) entry[4]).length() > 3, "no actor");
        }
        System.out.println("audit of an hour: " + useCases);
        assertTrue(useCases.size() > 25, useCases::toString);
        faults.addAll(before.differences(BusinessRows.read(em)));
        assertEquals("", String.join("\n", faults.subList(0, Math.min(40, faults.size()))), faults.size() + " faults");
    }

    private List<Object[]> since(long entry) {
        return em.createQuery(
                        "SELECT a.action, a.entityType, a.entityId, a.changes, a.actor, a.useCase FROM AuditEntry a"
                                + " WHERE a.id > :last ORDER BY a.id",
                        Object[].class)
                .setParameter("last", entry)
                .getResultList();
    }
}
