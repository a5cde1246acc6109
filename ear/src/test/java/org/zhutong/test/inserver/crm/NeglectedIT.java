package org.zhutong.test.inserver.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.service.ActivityCommand;
import org.zhutong.crm.service.ActivityService;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.NeglectedCustomerService;
import org.zhutong.crm.service.NeglectedRow;
import org.zhutong.crm.service.OpportunityCommand;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.InTransaction;
import org.zhutong.test.inserver.Rewritten;
import org.zhutong.test.inserver.SqlCount;

/** Whom nobody talks to. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class NeglectedIT {
    private static final As SALES = As.demo("east.sales");
    private static final As MANAGER = As.demo("east.manager");

    @EJB
    private NeglectedCustomerService neglected;

    @EJB
    private CustomerService customers;

    @EJB
    private OpportunityService opportunities;

    @EJB
    private ActivityService activities;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private Clock clock;

    private final String name = Customers.unique("冷落");

    private CustomerView customer() throws Exception {
        return SALES.call(() -> customers.create(Customers.named(name + Customers.unique("-"))));
    }

    private void openSince(CustomerView customer, int days, String amount) throws Exception {
        long id = SALES.call(() -> opportunities.create(new OpportunityCommand(
                        customer.id(),
                        null,
                        "瓷砖",
                        null,
                        new BigDecimal(amount),
                        LocalDate.now(clock).plusDays(30),
                        null,
                        null,
                        null,
                        List.of())))
                .id();
        Rewritten.row(
                em,
                "Opportunity",
                id,
                Map.of("createdAt", clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MICROS)));
    }

    private List<NeglectedRow> list(As who, String... filters) throws Exception {
        Map<String, String> wanted = new HashMap<>();
        for (int i = 0; i < filters.length; i += 2) {
            wanted.put(filters[i], filters[i + 1]);
        }
        return who.call(() -> neglected.list(new PageRequest(name, wanted, null, 50, null, false)))
                .items();
    }

    private static List<Long> ids(List<NeglectedRow> rows) {
        return rows.stream().map(NeglectedRow::id).sorted().toList();
    }

    @Test
    void whoWaitsWithAnOpenOpportunityAndHearsNothing() throws Exception {
        CustomerView silent = customer();
        CustomerView called = customer();
        CustomerView without = customer();
        CustomerView young = customer();
        openSince(silent, 20, "1000.50");
        openSince(silent, 40, "2000");
        openSince(called, 20, "500");
        openSince(young, 3, "500");
        SALES.run(() -> activities.create(new ActivityCommand(
                called.id(), ActivityKind.CALL, null, null, "回访", null, clock.instant(), null, "约定送样", null)));
        // a note to oneself is no contact
        SALES.run(() -> activities.create(new ActivityCommand(
                silent.id(), ActivityKind.NOTE, null, null, "想想", null, clock.instant(), null, "想过了", null)));

        List<NeglectedRow> rows = list(MANAGER);
        assertEquals(List.of(silent.id()), ids(rows));
        NeglectedRow row = rows.get(0);
        assertEquals(2, row.opportunities());
        assertEquals(0, new BigDecimal("3000.50").compareTo(row.amount()));
        assertEquals(null, row.lastContact());
        assertEquals(List.of(silent.id(), young.id()), ids(list(MANAGER, "days", "2")));
        assertEquals(List.of(), ids(list(MANAGER, "days", "60")));
        assertEquals(List.of(silent.id(), without.id(), young.id()), ids(list(MANAGER, "among", "ALL")));
        assertEquals(List.of(), ids(list(As.demo("south.sales"), "among", "ALL")));
        for (String[] wrong : new String[][] {{"days", "0"}, {"days", "x"}, {"days", "99999"}, {"among", "SOME"}}) {
            assertEquals(
                    wrong[0],
                    assertThrows(BusinessException.class, () -> list(MANAGER, wrong[0], wrong[1]))
                            .getField());
        }
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        for (int i = 0; i < 5; i++) {
            openSince(customer(), 30, "100");
        }
        for (String sort : List.of("code", "-name")) {
            Set<Long> seen = new HashSet<>();
            String cursor = null;
            do {
                PageRequest request = new PageRequest(name, Map.of(), sort, 2, cursor, false);
                Page<NeglectedRow> page = MANAGER.call(() -> neglected.list(request));
                page.items().forEach(row -> assertTrue(seen.add(row.id()), row::toString));
                cursor = page.nextCursor();
            } while (cursor != null);
            assertEquals(5, seen.size(), sort);
        }
    }

    @Test
    void aPageCostsTheSameHoweverManyRowsItHas() throws Exception {
        for (int i = 0; i < 12; i++) {
            openSince(customer(), 30, "100");
        }
        for (int limit : new int[] {1, 12}) {
            PageRequest request = new PageRequest(name, Map.of(), null, limit, null, false);
            SqlCount<Integer> counted = MANAGER.call(() -> SqlCount.of(() ->
                    InTransaction.call(() -> neglected.list(request).items().size())));
            assertEquals(limit, counted.result());
            assertTrue(counted.count() <= 4, counted::toString);
        }
    }
}
