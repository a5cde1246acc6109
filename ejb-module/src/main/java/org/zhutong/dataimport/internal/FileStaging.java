package org.zhutong.dataimport.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;

/**
 * Goes through a file once: finds the header (titles above it are passed over), hands each row on and takes note of what the
 * columns hold.
 */
final class FileStaging {
    static final int MAX_ROWS = 200_000;
    static final int MAX_COLUMNS = 200;
    private static final int MAX_TITLE_ROWS = 20;
    private static final int MAX_HEADER = 100;

    private final List<FileColumn> columns = new ArrayList<>();
    private int rows;

    /** What a column holds, while counting. */
    private static final class Profile {
        private int filled;
        private String sample = "";
        private @Nullable Map<String, Integer> values = new LinkedHashMap<>();

        void count(FileCell cell) {
            if (cell.isBlank()) {
                return;
            }
            String text = cell.text().strip();
            if (filled++ == 0) {
                sample = text.length() <= 100 ? text : text.substring(0, 100) + "…";
            }
            Map<String, Integer> counts = values;
            if (counts != null) {
                counts.merge(text.length() <= 100 ? text : "", 1, Integer::sum);
                if (counts.size() > FileColumn.MAX_VALUES || counts.containsKey("")) {
                    values = null;
                }
            }
        }

        List<FileColumn.ValueCount> values() {
            Map<String, Integer> counts = values;
            return counts == null
                    ? List.of()
                    : counts.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue()
                                    .reversed())
                            .map(entry -> new FileColumn.ValueCount(entry.getKey(), entry.getValue()))
                            .toList();
        }
    }

    /** @throws BusinessException INVALID for a file without header or rows, with repeated headers, or too many rows or columns */
    void read(RowReader reader, Consumer<FileRow> sink) {
        List<String> header = header(reader);
        List<Profile> profiles = new ArrayList<>();
        header.forEach(name -> profiles.add(new Profile()));
        while (reader.hasNext()) {
            FileRow row = reader.next();
            if (row.isBlank()) {
                continue;
            }
            if (++rows > MAX_ROWS) {
                throw FileProblem.of("dataimport.file.too-many-rows", MAX_ROWS);
            }
            if (row.cells().size() > MAX_COLUMNS) {
                throw FileProblem.of("dataimport.file.too-many-columns", MAX_COLUMNS);
            }
            for (int i = 0; i < profiles.size(); i++) {
                profiles.get(i).count(row.cell(i));
            }
            sink.accept(row);
        }
        if (rows == 0) {
            throw FileProblem.of("dataimport.file.no-rows");
        }
        for (int i = 0; i < header.size(); i++) {
            Profile profile = profiles.get(i);
            columns.add(new FileColumn(header.get(i), i, profile.filled, profile.sample, profile.values()));
        }
    }

    /** The first row with at least two filled cells. */
    private static List<String> header(RowReader reader) {
        for (int i = 0; i < MAX_TITLE_ROWS && reader.hasNext(); i++) {
            FileRow row = reader.next();
            if (row.cells().stream().filter(cell -> !cell.isBlank()).count() >= 2) {
                return names(row);
            }
        }
        throw FileProblem.of("dataimport.file.no-header");
    }

    private static List<String> names(FileRow row) {
        if (row.cells().size() > MAX_COLUMNS) {
            throw FileProblem.of("dataimport.file.too-many-columns", MAX_COLUMNS);
        }
        List<String> names = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < row.cells().size(); i++) {
            FileCell cell = row.cell(i);
            String name = cell.isBlank() ? letter(i) : cell.text().strip().replaceAll("\\s+", " ");
            if (name.length() > MAX_HEADER || cell.kind() == FileCell.Kind.OVERLONG) {
                throw FileProblem.of("dataimport.file.header-too-long", letter(i), MAX_HEADER);
            }
            if (!known.add(name.toLowerCase(Locale.ROOT))) {
                throw FileProblem.of("dataimport.file.header-twice", name, letter(i));
            }
            names.add(name);
        }
        return names;
    }

    /** The name a spreadsheet program gives a column: A, B, … Z, AA. */
    private static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letter(index / 26 - 1) + letter(index % 26);
    }

    List<FileColumn> columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Header names in lower case, sorted: what files of one layout have in common, also with the file of their errors. */
    static List<String> layout(List<FileColumn> columns) {
        return ErrorFiles.withoutReport(columns.stream().map(FileColumn::name).toList()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
