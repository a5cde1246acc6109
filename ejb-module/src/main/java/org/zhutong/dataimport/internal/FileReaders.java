package org.zhutong.dataimport.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.zhutong.shared.model.BusinessException;

/** Finds out what a file is by what it contains, whatever it is called, and opens it. */
public final class FileReaders {
    /** As large as an upload may be. */
    public static final long MAX_BYTES = 25L * 1024 * 1024;

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0};

    private FileReaders() {}

    /** @throws BusinessException INVALID, telling what is wrong with the file */
    static RowReader open(String fileName, Path file) throws IOException {
        return open(fileName, file, false);
    }

    /** As {@link #open}, all visible sheets of a workbook, with the values of its formulas. */
    static RowReader openValues(String fileName, Path file) throws IOException {
        return open(fileName, file, true);
    }

    private static RowReader open(String fileName, Path file, boolean values) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw FileProblem.of("dataimport.file.empty");
        }
        if (size > MAX_BYTES) {
            throw FileProblem.of("dataimport.file.too-large", MAX_BYTES / 1024 / 1024);
        }
        byte[] start = start(file);
        if (startsWith(start, ZIP)) {
            XlsxGuard.check(file);
            return values ? XlsxReader.openValues(file) : XlsxReader.open(file);
        }
        if (startsWith(start, OLE2)) {
            throw FileProblem.of("dataimport.file.old-excel");
        }
        if (fileName.toLowerCase(Locale.ROOT).matches(".*\\.xls[xmb]?")) {
            throw FileProblem.of("dataimport.file.not-excel");
        }
        return CsvFileReader.open(file);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean startsWith(byte[] start, int[] magic) {
        if (start.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((start[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
