package org.zhutong.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

class ListExportTest {
    private record Thing(int no, String name, Instant at) {}

    /** So many things, in pages as large as they are asked for. */
    private static class Things extends ListPage<Thing> {
        private final int all;
        private final List<PageRequest> asked = new ArrayList<>();

        Things(int all) {
            this.all = all;
        }

        @Override
        public Page<Thing> read(PageRequest request) {
            asked.add(request);
            int from = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
            int to = Math.min(all, from + request.limit());
            List<Thing> items = IntStream.range(from, to)
                    .mapToObj(no -> new Thing(no, "=" + no, Instant.parse("2026-11-22T01:30:00Z")))
                    .toList();
            return new Page<>(items, to < all ? Integer.toString(to) : null, null);
        }

        @Override
        public List<Column<Thing>> columns() {
            return List.of(
                    Column.text("name", "ui.views.name", Thing::name).naming(),
                    Column.of("no", "ui.amount", Column.Kind.MONEY, thing -> BigDecimal.valueOf(thing.no())),
                    Column.of("at", "ui.timeline", Column.Kind.TIME, Thing::at),
                    Column.text("active", "ui.active", thing -> TextKey.active(thing.no() % 2 == 0)));
        }
    }

    @Test
    void aListIsReadPageByPageToItsEnd() throws IOException {
        Things things = new Things(2_500);
        List<Row> rows = export(things, 200_000);
        assertEquals(2_501, rows.size());
        assertEquals(3, things.asked.size(), "one read a page, none a row");
        assertEquals("'=2499", rows.get(2_500).getCellText(0));
    }

    @Test
    void cellsAreTypedAndInTheLanguageOfTheReader() throws IOException {
        List<Row> rows = export(new Things(2), 200_000);
        assertEquals("Name", rows.get(0).getCellText(0));
        assertEquals(0, BigDecimal.ONE.compareTo(rows.get(2).getCellAsNumber(1).orElseThrow()));
        assertEquals(
                LocalDateTime.of(2026, 11, 22, 9, 30),
                rows.get(2).getCellAsDate(2).orElseThrow(),
                "in the company's zone");
        assertEquals("Not in use", rows.get(2).getCellText(3));
    }

    @Test
    void aListThatIsTooLongIsCutAndSaysSo() throws IOException {
        Things things = new Things(5_000);
        List<Row> rows = export(things, 1_500);
        assertEquals(1_502, rows.size());
        assertTrue(rows.get(1_501).getCellText(0).startsWith("Only the first 1,500 rows"), "and says so");
        assertEquals(2, things.asked.size());
    }

    @Test
    void aListOfExactlyTheMostRowsIsWhole() throws IOException {
        assertEquals(2_001, export(new Things(2_000), 2_000).size());
        assertEquals(1_501, export(new Things(1_500), 1_500).size());
    }

    @Test
    void whatFailsHalfWayLeavesNoWorkbook() {
        Things failing = new Things(2_000) {
            @Override
            public Page<Thing> read(PageRequest request) {
                if (request.cursor() != null) {
                    throw new IllegalStateException("the database is gone");
                }
                return super.read(request);
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListExport<Thing> export = new ListExport<>(failing, failing.columns(), Locale.ENGLISH);
        PageRequest request = PageRequest.first();
        assertThrows(IllegalStateException.class, () -> export.write(out, "Things", request, export.first(request)));
        assertThrows(Exception.class, () -> read(out.toByteArray()));
    }

    private static List<Row> export(Things things, int most) throws IOException {
        ListExport<Thing> export = new ListExport<>(things, things.columns(), Locale.ENGLISH, most);
        PageRequest request = new PageRequest("x", Map.of(), null, 50, "ignored", true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(out, "Things", request, export.first(request));
        return read(out.toByteArray());
    }

    private static List<Row> read(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}
