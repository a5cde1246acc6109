package org.zhutong.test.inserver.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.SqlCount;

/** Who calls is known to services, whichever way the call comes in. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class CallerIT {
    @Inject
    private CallerContext caller;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Test
    void aUserOfABranchSeesThatBranchOnly() throws Exception {
        As.user("east.sales").in("EAST").with(Permissions.BRANCH_READ).run(() -> {
            assertFalse(caller.scope().companyWide());
            assertEquals(1, caller.scope().branchIds().size());
        });
    }

    @Test
    void aUserWithoutABranchSeesNothing() throws Exception {
        As.user("nobody").run(() -> assertTrue(caller.scope().branchIds().isEmpty()));
    }

    @Test
    void statementsAreCounted() throws Exception {
        SqlCount<Long> counted = SqlCount.of(() ->
                em.createQuery("SELECT COUNT(b) FROM Branch b", Long.class).getSingleResult());
        assertEquals(1, counted.count(), counted::toString);
        assertEquals(2, counted.result());
    }
}
