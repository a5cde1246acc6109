package org.zhutong.shared.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.service.SheetWriter.Decimal;

class SheetWriterTest {

    @Test
    void numbersAndDatesAreTypedAndTextsStayTexts() throws IOException {
        List<Row> rows = read(write(List.of(
                "=1+1",
                Decimal.atLeast(2, new BigDecimal("1234.5")),
                Decimal.percent(new BigDecimal("0.13")),
                LocalDate.of(2026, 11, 22),
                LocalDateTime.of(2026, 11, 22, 9, 30))));
        Row row = rows.get(1);
        assertEquals("'=1+1", row.getCellText(0));
        assertEquals(CellType.NUMBER, row.getCell(1).getType());
        assertEquals(
                0, new BigDecimal("1234.50").compareTo(row.getCellAsNumber(1).orElseThrow()));
        assertEquals("#,##0.00", row.getCell(1).getDataFormatString());
        assertEquals("#,##0%", row.getCell(2).getDataFormatString());
        assertEquals(
                LocalDate.of(2026, 11, 22), row.getCellAsDate(3).orElseThrow().toLocalDate());
        assertEquals(LocalDateTime.of(2026, 11, 22, 9, 30), row.getCellAsDate(4).orElseThrow());
    }

    @Test
    void aNumberShowsTheDecimalsItHas() {
        assertEquals(new Decimal(new BigDecimal("10"), 0, false), Decimal.atLeast(0, new BigDecimal("10.000000")));
        assertEquals(new Decimal(new BigDecimal("1.44"), 2, false), Decimal.atLeast(0, new BigDecimal("1.440000")));
        assertEquals(new Decimal(new BigDecimal("3.125"), 3, false), Decimal.atLeast(2, new BigDecimal("3.125")));
        assertEquals(new Decimal(new BigDecimal("0"), 0, false), Decimal.atLeast(0, new BigDecimal("0.000000")));
    }

    @Test
    void theHeadStaysInSight() throws IOException {
        String sheet = part(write(List.of("a", "b", "c", "d", "e")), "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("state=\"frozen\""), sheet);
        assertTrue(sheet.contains("ySplit=\"1\""), sheet);
    }

    @Test
    void whatHasNoPlaceInACellIsAFault() {
        SheetWriter sheet = new SheetWriter(new ByteArrayOutputStream(), "x");
        assertThrows(IllegalArgumentException.class, () -> sheet.add(List.of(new Object())));
    }

    @Test
    void aNullLeavesItsCellEmpty() throws IOException {
        Row row = read(write(Arrays.asList(null, "b"))).get(1);
        assertEquals("", row.getCellText(0));
        assertEquals("b", row.getCellText(1));
    }

    private static byte[] write(List<?> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter sheet = new SheetWriter(out, "报价单");
        sheet.head(List.of("1", "2", "3", "4", "5"), List.of(10, 10, 10, 10, 10));
        sheet.add(cells);
        sheet.finish();
        return out.toByteArray();
    }

    private static List<Row> read(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(file), new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        Path path = Files.createTempFile("sheet-writer-test", ".xlsx");
        try {
            Files.write(path, file);
            try (ZipFile zip = new ZipFile(path.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(path);
        }
    }
}
