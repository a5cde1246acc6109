package org.zhutong.test.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.inserver.bench.BenchResult;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.TestRun;

/**
 * The list of at least 100,000 products over REST: the first page against page 1,000, which is reached by following 999 times
 * the address of the next page. Both are then fetched in turns, many times; the figures are medians.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("benchmark")
@Order(30)
class ProductListBench {
    private static final int PAGE = 1_000;
    private static final int RUNS = 300;
    private static final double GOAL = 1.5;
    private static final String FIRST = "/products?limit=50";
    private static final Api SALES = Api.as("east.sales");

    @Test
    void aPageFarBehindCostsWhatTheFirstCosts() throws Exception {
        fill();
        String far = FIRST;
        for (int page = 1; page < PAGE; page++) {
            far = fetch(far).path("next").asText();
        }
        assertEquals(50, fetch(far).path("items").size());
        String last = far;
        Stopwatch.median(RUNS, () -> fetch(FIRST));
        double farTime = Stopwatch.median(RUNS, () -> fetch(last));
        double firstTime = Stopwatch.median(RUNS, () -> fetch(FIRST));
        double ratio = farTime / firstTime;
        new BenchResult(
                        "4.1",
                        "List of %,d products: page 1,000 against page 1".formatted(total()),
                        "%s ×: %s ms, %s ms"
                                .formatted(
                                        Stopwatch.text(ratio, 2),
                                        Stopwatch.text(farTime * 1000, 2),
                                        Stopwatch.text(firstTime * 1000, 2)),
                        "≤ 1.5 ×",
                        ratio <= GOAL)
                .keep();
    }

    private static JsonNode fetch(String path) {
        return SALES.get(path).expect(200).json();
    }

    private static int total() {
        return fetch("/products?limit=1&count=true").path("total").asInt();
    }

    /** Where this benchmark runs alone, the products are not there yet. */
    private static void fill() throws IOException {
        if (total() < BulkImportBench.ROWS) {
            FileImport upload = FileImport.upload(new PriceBook("LIST", BulkImportBench.ROWS, 0).csv(TestRun.folder()));
            upload.dryRun();
            upload.commit();
        }
        assertTrue(total() >= BulkImportBench.ROWS);
    }
}
