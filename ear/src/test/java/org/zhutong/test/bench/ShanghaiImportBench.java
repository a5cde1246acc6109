package org.zhutong.test.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.inserver.bench.BenchResult;
import org.zhutong.test.support.TestRun;

/**
 * The import of a real price book of 7,184 rows, over REST, every row of it (also those of labour and machines): what a person
 * waits for who uploads it, has it tried and commits it. The server has just started: nothing of this is warm.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("benchmark")
@Order(10)
class ShanghaiImportBench {
    private static final int ROWS = 7_184;
    private static final int REPEATED = 514;
    private static final int GOAL_SECONDS = 20;

    @Test
    void aPriceBookOfSevenThousandRows() throws IOException {
        Path real = real();
        Path file = real == null ? new PriceBook("SH", ROWS, REPEATED).xlsx(TestRun.folder()) : real;
        Stopwatch all = new Stopwatch();
        FileImport upload = FileImport.upload(file);
        double uploaded = all.seconds();
        upload.dryRun();
        double checked = all.seconds();
        JsonNode counts = upload.commit();
        double committed = all.seconds();
        assertEquals(ROWS, upload.rows());
        new BenchResult(
                        "1.1",
                        "Import of a price book, %,d rows (%s)"
                                .formatted(
                                        ROWS, real == null ? "generated: the real one is not there" : "Shanghai, real"),
                        "%s s: upload %s, check %s, commit %s"
                                .formatted(
                                        Stopwatch.text(committed, 1),
                                        Stopwatch.text(uploaded, 1),
                                        Stopwatch.text(checked - uploaded, 1),
                                        Stopwatch.text(committed - checked, 1)),
                        "≤ " + GOAL_SECONDS + " s",
                        committed <= GOAL_SECONDS)
                .keep();
        BenchResult.note("1.2", "  its products: new, refused", counts.path("created") + ", " + counts.path("refused"))
                .keep();
    }

    /** The file beside the repository; null where it is not. */
    private static Path real() throws IOException {
        Path folder = TestRun.root().resolveSibling("shared").resolve("data").resolve("price-book");
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*SHANGHAI.*\\.xlsx"))
                    .findFirst()
                    .orElse(null);
        }
    }
}
