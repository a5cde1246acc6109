package org.zhutong.shared.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.SheetWriter;

/**
 * Writes a whole list into a workbook, one keyset page after the other: one statement and one short transaction a page, and
 * no more than a page in memory. Bounded, so that nobody's click occupies the database for long.
 *
 * @param <T> a row
 */
final class ListExport<T> {
    /** Most rows that are written; the last row of the workbook says so where there were more. */
    static final int MOST_ROWS = 200_000;

    private final ListPage<T> list;
    private final List<Column<T>> columns;
    private final Locale locale;
    private final int mostRows;

    ListExport(ListPage<T> list, List<Column<T>> columns, Locale locale) {
        this(list, columns, locale, MOST_ROWS);
    }

    ListExport(ListPage<T> list, List<Column<T>> columns, Locale locale, int mostRows) {
        this.list = list;
        this.columns = List.copyOf(columns);
        this.locale = locale;
        this.mostRows = mostRows;
    }

    /** The first page: read before anything is written, so that a refusal can still be told. */
    Page<T> first(PageRequest request) {
        return list.read(request.from(null, PageRequest.WHOLE_LIST_LIMIT));
    }

    /** @return how many rows were written */
    int write(OutputStream out, String title, PageRequest request, Page<T> first) throws IOException {
        SheetWriter sheet = new SheetWriter(out, title);
        sheet.head(
                columns.stream()
                        .map(column -> Texts.text(column.label(), locale))
                        .toList(),
                columns.stream().map(column -> column.kind().width()).toList());
        int written = 0;
        Page<T> page = first;
        while (true) {
            for (T row : page.items()) {
                if (written == mostRows) {
                    break;
                }
                sheet.add(cells(row));
                written++;
            }
            String next = page.nextCursor();
            boolean full = written == mostRows && (next != null || page.items().size() > mostRows);
            if (full) {
                sheet.add(List.of(Texts.text("ui.list.export.cut", locale, Format.number(mostRows))));
            }
            if (next == null || full) {
                sheet.finish();
                return written;
            }
            page = list.read(request.from(next, PageRequest.WHOLE_LIST_LIMIT));
        }
    }

    private List<@Nullable Object> cells(T row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column<T> column : columns) {
            cells.add(column.cell(row, locale));
        }
        return cells;
    }
}
