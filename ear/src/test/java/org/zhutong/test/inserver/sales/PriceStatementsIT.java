package org.zhutong.test.inserver.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.service.PriceListCommand;
import org.zhutong.catalog.service.PriceListService;
import org.zhutong.catalog.service.PriceListView;
import org.zhutong.catalog.service.PriceQuery;
import org.zhutong.catalog.service.PriceQuote;
import org.zhutong.catalog.service.PriceRuleCommand;
import org.zhutong.catalog.service.PriceRuleService;
import org.zhutong.catalog.service.PriceRulesCommand;
import org.zhutong.catalog.service.PriceService;
import org.zhutong.catalog.service.PriceTaking;
import org.zhutong.catalog.service.PriceTakingService;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.service.CustomerCommand;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.InTransaction;
import org.zhutong.test.inserver.SqlCount;

/** Prices of 500 lines take as many statements as those of one, whatever the lists; from the cache none. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class PriceStatementsIT {
    private static final As SALES = As.demo("east.sales");
    private static final As ADMIN = As.demo("admin");
    private static final int CUSTOMERS = 20;

    @EJB
    private PriceService prices;

    @EJB
    private PriceTakingService takings;

    @EJB
    private PriceListService lists;

    @EJB
    private PriceRuleService rules;

    @EJB
    private CustomerService customers;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    private long customer() throws Exception {
        return SALES.call(() -> customers.create(new CustomerCommand(
                        null,
                        "价目 " + UUID.randomUUID(),
                        CustomerLevel.C,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        null,
                        List.of(),
                        null)))
                .id();
    }

    private PriceListView list(long customer, List<Long> products, BigDecimal price) throws Exception {
        return list(PriceListKind.CUSTOMER, customer, products, price, null);
    }

    private PriceListView list(
            PriceListKind kind, long customer, List<Long> products, BigDecimal price, BigDecimal ceiling)
            throws Exception {
        LocalDate today = LocalDate.now();
        return ADMIN.call(() -> {
            PriceListView list = lists.create(new PriceListCommand(
                    "C" + UUID.randomUUID().toString().substring(0, 12),
                    "客户价目",
                    "CNY",
                    null,
                    null,
                    today,
                    null,
                    null,
                    null,
                    kind,
                    customer,
                    null));
            rules.upsert(
                    list.id(),
                    new PriceRulesCommand(products.stream()
                            .map(id -> new PriceRuleCommand(id, null, null, price, null, null, ceiling))
                            .toList()));
            return list;
        });
    }

    /** Makes every node forget what it knows of prices. */
    private void change(PriceListView list) throws Exception {
        ADMIN.run(() -> lists.update(
                list.id(),
                lists.get(list.id()).version(),
                new PriceListCommand(
                        list.code(),
                        "客户价目 " + UUID.randomUUID(),
                        null,
                        null,
                        null,
                        list.validFrom(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    private static List<PriceQuery> queries(List<Long> products, int lines, long customer) {
        List<PriceQuery> queries = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            queries.add(new PriceQuery(
                    products.get(i % products.size()),
                    customer,
                    null,
                    "C",
                    1L,
                    BigDecimal.valueOf(i + 1L),
                    LocalDate.now(),
                    "CNY"));
        }
        return queries;
    }

    @Test
    void resolvingTakesTheSameStatementsForAnyNumberOfLines() throws Exception {
        List<Long> products = em.createQuery(
                        "SELECT p.id FROM Product p WHERE p.active = TRUE ORDER BY p.id", Long.class)
                .setMaxResults(20)
                .getResultList();
        long customer = customer();
        PriceListView own = list(customer, products, new BigDecimal("3.5"));
        for (int i = 1; i < CUSTOMERS; i++) {
            list(customer(), products, new BigDecimal(i));
        }
        List<Integer> counts = new ArrayList<>();
        for (int lines : List.of(1, 500)) {
            change(own);
            SqlCount<List<Optional<PriceQuote>>> cold = SALES.call(() ->
                    SqlCount.of(() -> InTransaction.call(() -> prices.resolve(queries(products, lines, customer)))));
            counts.add(cold.count());
            assertTrue(
                    cold.result().stream()
                            .allMatch(one -> one.orElseThrow().kind() == PriceListKind.CUSTOMER
                                    && one.orElseThrow().priceListCode().equals(own.code())),
                    "the customer's own list counts");
        }
        assertEquals(counts.get(0), counts.get(1), counts::toString);
        assertTrue(counts.get(1) <= 4, counts::toString);
        SqlCount<List<Optional<PriceQuote>>> warm = SALES.call(() -> SqlCount.of(() -> {
            em.createQuery("SELECT COUNT(b) FROM Branch b", Long.class).getSingleResult();
            return prices.resolve(queries(products, 500, customer));
        }));
        assertEquals(1, warm.count(), warm::toString);
    }

    @Test
    void pricesForSoMuchOnlyTakeOneStatementMoreAndAreTakenInAFixedNumber() throws Exception {
        List<Long> products = em.createQuery(
                        "SELECT p.id FROM Product p WHERE p.active = TRUE ORDER BY p.id", Long.class)
                .setMaxResults(20)
                .getResultList();
        long customer = customer();
        PriceListView book =
                list(PriceListKind.PROJECT, customer, products, new BigDecimal("2.5"), new BigDecimal(10_000));
        SALES.call(() -> prices.resolve(queries(products, 500, customer)));
        List<Integer> counts = new ArrayList<>();
        List<Optional<PriceQuote>> quotes = List.of();
        for (int lines : List.of(1, 500)) {
            SqlCount<List<Optional<PriceQuote>>> asked = SALES.call(() ->
                    SqlCount.of(() -> InTransaction.call(() -> prices.resolve(queries(products, lines, customer)))));
            counts.add(asked.count());
            quotes = asked.result();
        }
        assertEquals(List.of(1, 1), counts);
        assertTrue(quotes.stream()
                .allMatch(one -> one.orElseThrow().capped()
                        && one.orElseThrow().priceListCode().equals(book.code())));

        long order =
                em.createQuery("SELECT MIN(o.id) FROM SalesOrder o", Long.class).getSingleResult();
        List<Long> taken = quotes.stream()
                .map(one -> one.orElseThrow().ruleId())
                .distinct()
                .toList();
        List<Integer> takes = new ArrayList<>();
        for (int lines : List.of(2, taken.size())) {
            List<PriceTaking> wanted = new ArrayList<>();
            long nobodys = -System.nanoTime();
            for (int i = 0; i < lines; i++) {
                // ids no line of an order has
                wanted.add(new PriceTaking(taken.get(i), nobodys - i, BigDecimal.TEN));
            }
            takes.add(SALES.call(() -> SqlCount.of(() -> InTransaction.call(() -> {
                        takings.take(order, wanted);
                        return null;
                    })))
                    .countWithoutSequences());
            SqlCount<Object> back = SALES.call(() -> SqlCount.of(() -> InTransaction.call(() -> {
                takings.giveBack(order);
                return null;
            })));
            assertTrue(back.countWithoutSequences() <= 8, back::toString);
        }
        assertEquals(takes.get(0), takes.get(1), takes::toString);
        assertEquals(
                BigDecimal.ZERO,
                em.createQuery("SELECT SUM(r.used) FROM PriceRule r WHERE r.priceList.id = :list", BigDecimal.class)
                        .setParameter("list", book.id())
                        .getSingleResult()
                        .stripTrailingZeros());
    }
}
