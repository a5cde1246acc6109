package org.zhutong.dataimport.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhutong.dataimport.model.DataImport;
import org.zhutong.dataimport.service.ErrorFile;
import org.zhutong.shared.service.Messages;
import org.zhutong.shared.service.SheetText;
import org.zhutong.shared.service.SheetWriter;

/** Writes the rows with findings into a file like the one they came from, row by row. */
@ApplicationScoped
public class ErrorFiles {
    @Inject
    private ImportRows rows;

    /** Takes one line after the other. */
    private interface Lines extends Closeable {
        void add(List<String> cells) throws IOException;
    }

    public ErrorFile write(DataImport dataImport, boolean excel, Locale locale, Function<Finding, String> message)
            throws IOException {
        List<FileColumn> columns = ImportJson.columns(dataImport.getColumns());
        Path path = Files.createTempFile("zhutong-import-", excel ? ".xlsx" : ".csv");
        try (OutputStream out = Files.newOutputStream(path);
                Lines lines = excel ? new ExcelLines(out) : new CsvLines(out)) {
            List<String> header = new ArrayList<>(report(locale));
            columns.forEach(column -> header.add(SheetText.harmless(column.name())));
            lines.add(header);
            rows.remarkable(Objects.requireNonNull(dataImport.getId()), row -> {
                try {
                    lines.add(line(row, columns.size(), locale, message));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        String base = dataImport.getFileName().replaceFirst("\\.[A-Za-z]{3,4}$", "");
        return new ErrorFile(
                base + "-errors" + (excel ? ".xlsx" : ".csv"),
                excel ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8",
                path);
    }

    /** The headers of the columns an error file has before those of the file. */
    private static List<String> report(Locale locale) {
        return List.of(
                Messages.text(locale, "dataimport.report.row"),
                Messages.text(locale, "dataimport.report.outcome"),
                Messages.text(locale, "dataimport.report.findings"));
    }

    /** The headers of the file itself, when these are of a file of its errors, in whatever language. */
    static List<String> withoutReport(List<String> header) {
        for (Locale locale : Messages.LOCALES) {
            List<String> report = report(locale);
            if (header.size() > report.size()
                    && header.subList(0, report.size()).equals(report)) {
                return header.subList(report.size(), header.size());
            }
        }
        return header;
    }

    private static List<String> line(
            ImportRows.Remarkable row, int columns, Locale locale, Function<Finding, String> message) {
        List<String> line = new ArrayList<>(columns + 3);
        line.add(Long.toString(row.row().number()));
        line.add(Messages.text(locale, "dataimport.outcome." + row.outcome().name()));
        line.add(SheetText.harmless(row.findings().stream()
                .map(finding -> finding.column() == null
                        ? message.apply(finding)
                        : finding.column() + ": " + message.apply(finding))
                .collect(Collectors.joining(" | "))));
        for (int i = 0; i < columns; i++) {
            line.add(SheetText.harmless(row.row().cell(i).text()));
        }
        return line;
    }

    /** One sheet, written through. */
    private static final class ExcelLines implements Lines {
        private final SheetWriter sheet;

        ExcelLines(OutputStream out) {
            this.sheet = new SheetWriter(out, "errors");
        }

        @Override
        public void add(List<String> cells) throws IOException {
            sheet.add(cells);
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
        }
    }

    /** UTF-8 with a byte order mark, without which Excel takes Chinese for something else. */
    private static final class CsvLines implements Lines {
        private final CsvWriter csv;

        CsvLines(OutputStream out) throws IOException {
            Writer writer = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            this.csv = CsvWriter.builder().build(writer);
        }

        @Override
        public void add(List<String> cells) {
            csv.writeRecord(cells);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
