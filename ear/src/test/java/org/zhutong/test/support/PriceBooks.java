package org.zhutong.test.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real price books beside the repository: 7,184 rows each, 3,882 of Shanghai's are materials. They are not part of the
 * project: where they are absent, the tests that read them are skipped and say so.
 */
public final class PriceBooks {
    public static final int MATERIALS = 3_882;
    public static final int ROWS = 7_184;

    private PriceBooks() {}

    /** In Chinese, CNY. @param extension xlsx or csv */
    public static Path shanghai(String extension) {
        return file("DDC_CWICR_ZH_SHANGHAI_Catalog." + extension);
    }

    /** The same rows in English, CAD. */
    public static Path toronto() {
        return file("DDC_CWICR_ENG_TORONTO_Catalog.csv");
    }

    private static Path file(String name) {
        Path file = TestRun.root()
                .resolve("../shared/data/price-book")
                .resolve(name)
                .normalize();
        assumeTrue(Files.isReadable(file), () -> file + " is absent: this test needs it");
        return file;
    }
}
