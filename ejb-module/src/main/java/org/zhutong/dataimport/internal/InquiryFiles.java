package org.zhutong.dataimport.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zhutong.sales.spi.SheetFiles;

/** Reads the spreadsheets customers send by the means, and with the limits, with which files of products are read. */
@ApplicationScoped
public class InquiryFiles implements SheetFiles {
    @Override
    public List<List<String>> rows(String fileName, Path file, int most) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RowReader reader = FileReaders.openValues(fileName, file)) {
            while (reader.hasNext()) {
                FileRow row = reader.next();
                if (row.isBlank()) {
                    continue;
                }
                if (rows.size() == most) {
                    throw FileProblem.of("dataimport.file.too-many-rows", most);
                }
                if (row.cells().size() > FileStaging.MAX_COLUMNS && !blankFrom(row, FileStaging.MAX_COLUMNS)) {
                    throw FileProblem.of("dataimport.file.too-many-columns", FileStaging.MAX_COLUMNS);
                }
                rows.add(row.cells().stream()
                        .limit(FileStaging.MAX_COLUMNS)
                        .map(FileCell::text)
                        .toList());
            }
        }
        return rows;
    }

    private static boolean blankFrom(FileRow row, int column) {
        return row.cells().stream().skip(column).allMatch(FileCell::isBlank);
    }
}
