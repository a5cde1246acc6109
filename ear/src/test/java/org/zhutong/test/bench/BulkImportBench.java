package org.zhutong.test.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.inserver.bench.BenchResult;
import org.zhutong.test.support.TestRun;

/**
 * 100,000 rows in one streaming pass: the server's heap is 512 MiB, so a file that was held in memory as objects would end it.
 * First as CSV, which is only tried; then as a workbook, which is committed.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("benchmark")
@Order(20)
class BulkImportBench {
    static final int ROWS = 100_000;

    @Test
    void aHundredThousandRows() throws IOException {
        GcLog heap = new GcLog();
        PriceBook book = new PriceBook("BULK", ROWS, 0);
        Stopwatch csv = new Stopwatch();
        double csvUploaded = run(book.csv(TestRun.folder()), false);
        double csvAll = csv.seconds();
        Path workbook = book.xlsx(TestRun.folder());
        Stopwatch xlsx = new Stopwatch();
        double uploaded = run(workbook, true);
        double all = xlsx.seconds();
        GcLog.Peak peak = heap.peak();
        new BenchResult(
                        "2.1",
                        "Import of 100,000 rows, heap 512 MiB",
                        "peak %d MiB, of which in use %d MiB".formatted(peak.used(), peak.kept()),
                        "one pass in 512 MiB",
                        true)
                .keep();
        note("2.2", "  CSV: read, read and tried", csvUploaded, csvAll);
        note("2.3", "  workbook: read, read and tried and committed", uploaded, all);
    }

    private static void note(String place, String title, double read, double all) {
        BenchResult.note(place, title, Stopwatch.text(read, 1) + " s, " + Stopwatch.text(all, 1) + " s")
                .keep();
    }

    /** @return seconds until it was read */
    private static double run(Path file, boolean commit) throws IOException {
        Stopwatch watch = new Stopwatch();
        FileImport upload = FileImport.upload(file);
        double read = watch.seconds();
        assertEquals(ROWS, upload.rows());
        assertEquals(ROWS, upload.dryRun().path("created").asInt());
        if (commit) {
            assertEquals(ROWS, upload.commit().path("created").asInt());
        }
        return read;
    }
}
