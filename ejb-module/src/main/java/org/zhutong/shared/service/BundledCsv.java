package org.zhutong.shared.service;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the CSV files that come with the application (first and demo data): UTF-8, comma separated, with a head line. */
public final class BundledCsv {
    private BundledCsv() {}

    /** @param path of the resource, e.g. {@code /org/zhutong/crm/demo-customers.csv} */
    public static void read(String path, Consumer<NamedCsvRecord> row) {
        try (InputStream in = Objects.requireNonNull(BundledCsv.class.getResourceAsStream(path), path);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
