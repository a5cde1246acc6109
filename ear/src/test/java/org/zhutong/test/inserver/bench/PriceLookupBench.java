package org.zhutong.test.inserver.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.catalog.service.PriceQuery;
import org.zhutong.catalog.service.PriceService;
import org.zhutong.test.inserver.As;

/**
 * What the look-up of one price costs in the server when the cache knows the product: a call of the service as a use case makes
 * it, one after the other over many products.
 */
@ExtendWith(ArquillianExtension.class)
@Tag("benchmark")
@Order(40)
class PriceLookupBench {
    private static final int PRODUCTS = 500;
    private static final int CALLS = 50_000;
    private static final long GOAL_NANOS = 1_000_000;

    @EJB
    private PriceService prices;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Test
    void aPriceFromTheCache() throws Exception {
        List<PriceQuery> queries = em
                .createQuery("SELECT DISTINCT r.product.id FROM PriceRule r ORDER BY r.product.id", Long.class)
                .setMaxResults(PRODUCTS)
                .getResultList()
                .stream()
                .map(id -> new PriceQuery(id, null, null, "C", 1L, BigDecimal.TEN, LocalDate.of(2099, 1, 1), "CNY"))
                .toList();
        assertTrue(queries.size() > 10, "too few products have a price");
        As.demo("east.sales").run(() -> {
            measure(queries);
            long[] times = measure(queries);
            long median = times[CALLS / 2];
            long rare = times[CALLS / 100 * 99];
            new BenchResult(
                            "5.1",
                            "Price look-up from the cache, in the server",
                            "median %s ms, 99 %% within %s ms".formatted(millis(median), millis(rare)),
                            "≤ 1 ms",
                            rare <= GOAL_NANOS)
                    .keep();
        });
    }

    /** @return sorted nanoseconds */
    private long[] measure(List<PriceQuery> queries) {
        long[] times = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            PriceQuery query = queries.get(i % queries.size());
            long start = System.nanoTime();
            prices.resolve(query);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times;
    }

    private static String millis(long nanos) {
        return BigDecimal.valueOf(nanos, 6).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
