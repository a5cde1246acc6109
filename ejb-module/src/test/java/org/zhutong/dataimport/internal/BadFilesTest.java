package org.zhutong.dataimport.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhutong.shared.model.BusinessException;

/** Files that must not be read, and files that look odd but are right. */
class BadFilesTest {
    private static final String DOCTYPE = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

    @TempDir
    private Path folder;

    @Test
    void aWorkbookThatUnpacksToFarMoreIsNotOpened() throws IOException {
        refused("dataimport.file.bomb", Workbooks.with(Workbooks.HEADER + Workbooks.ROW + " ".repeat(60_000_000)));
        refused(
                "dataimport.file.bomb",
                book().part("xl/sharedStrings.xml", "<sst>" + "<si><t>a</t></si>".repeat(1_100_000) + "</sst>"));
        refused("dataimport.file.bomb", book().part("xl/sharedStrings.xml", "<sst><si>" + "a".repeat(50_000_000)));
    }

    @Test
    void aWorkbookOfThousandsOfPartsIsNotOpened() throws IOException {
        Workbooks workbook = book();
        for (int i = 0; i < 2_100; i++) {
            workbook.part("xl/part" + i, "");
        }
        refused("dataimport.file.bomb", workbook);
    }

    @Test
    void entitiesAreNotReadWhereverTheyAreDeclared() throws IOException {
        for (String part :
                List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "docProps/core.xml")) {
            refused("dataimport.file.doctype", book().part(part, DOCTYPE + "<a>&x;</a>"));
        }
    }

    @Test
    void aCellFarOutsideTheSheetIsNotReached() throws IOException {
        refused(
                "dataimport.file.unreadable",
                Workbooks.with(Workbooks.HEADER + Workbooks.ROW.replace("C2", "ZZZZZZ2")));
        refused(
                "dataimport.file.too-many-columns",
                Workbooks.with(Workbooks.HEADER + Workbooks.ROW.replace("C2", "XFD2")));
    }

    @Test
    void aBillionRowsThatAreOnlyClaimedAreNone() throws IOException {
        Workbooks workbook = book();
        workbook.part(
                "xl/worksheets/sheet1.xml",
                Workbooks.sheet(Workbooks.HEADER + Workbooks.ROW)
                        .replace("<sheetData>", "<dimension ref=\"A1:XFD1073741824\"/><sheetData>"));
        assertEquals(List.of("S-1 n 12.5"), rows("a.xlsx", workbook.write(folder)));
    }

    @Test
    void aDamagedWorkbookIsSaidToBeDamaged() throws IOException {
        Workbooks workbook = book();
        workbook.part(
                "xl/worksheets/sheet1.xml",
                Workbooks.sheet(Workbooks.HEADER + Workbooks.ROW).substring(0, 250));
        refused("dataimport.file.unreadable", workbook);
    }

    @Test
    void aTextDocumentRenamedIsNoWorkbook() throws IOException {
        Path file = folder.resolve("letter.xlsx");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
        }
        assertEquals("dataimport.file.not-excel", key("letter.xlsx", file));
    }

    @Test
    void anOldOrEncryptedWorkbookIsToBeSavedAnew() throws IOException {
        byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertEquals("dataimport.file.old-excel", key("prices.xlsx", file(ole2)));
    }

    @Test
    void aWebPageRenamedIsNoWorkbook() throws IOException {
        assertEquals(
                "dataimport.file.not-excel",
                key(
                        "prices.xls",
                        file("<html><table><tr><td>a</td></tr></table></html>".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aFormulaIsNoValueWhicheverWayItIsWritten() throws IOException {
        String cells = Workbooks.text("A2", "=cmd|' /C calc'!A0") + Workbooks.text("B2", "'=1+1")
                + "<c r=\"C2\"><f>1+1</f><v>2</v></c>";
        Path workbook = Workbooks.with(Workbooks.HEADER + "<row r=\"2\">" + cells + "</row>")
                .write(folder);
        assertEquals(List.of("FORMULA FORMULA FORMULA"), kinds("a.xlsx", workbook));
        Path csv = file("sku,name,price\n =1+1,'=2,=cmd|x\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("FORMULA FORMULA FORMULA"), kinds("a.csv", csv));
    }

    @Test
    void theApostropheOfAnErrorFileIsTakenOffAgain() throws IOException {
        assertEquals(
                List.of("S-1 -5 +x"),
                rows("a.csv", file("sku,name,price\nS-1,'-5,'+x\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aTextCellWithoutTextIsBlank() throws IOException {
        Path workbook = Workbooks.with(Workbooks.HEADER + Workbooks.ROW.replace("<is><t>n</t></is>", ""))
                .write(folder);
        assertEquals(List.of("S-1  12.5"), rows("a.xlsx", workbook));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'', dataimport.file.empty",
                "'\n\n', dataimport.file.no-header",
                "'sku\nA\nB', dataimport.file.no-header",
                "'sku,name', dataimport.file.no-rows",
                "'sku,name\n\n,\n', dataimport.file.no-rows",
                "'sku,name,Name\nA,b,c', dataimport.file.header-twice",
                "'sku,name\nA,\"b\nC,d\n', dataimport.file.quote-open"
            })
    void aTextThatIsNoTableIsRefused(String text, String key) throws IOException {
        assertEquals(key, key("prices.csv", file(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatHasZeroBytesIsNoText() throws IOException {
        assertEquals(
                "dataimport.file.not-text", key("a.csv", file("sku,name\nA\0,b\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theLineOfTheOpenQuotationMarkIsNamed() throws IOException {
        Path file = file("sku,name\r\nA,\"3\"\" pipe\"\r\nB,\"open\r\nC,x\r\n".getBytes(StandardCharsets.UTF_8));
        BusinessException refusal = assertThrows(BusinessException.class, () -> staged("a.csv", file));
        assertEquals(List.of(3L), List.of(refusal.getArgs()));
    }

    @Test
    void inchesAreNoQuotationMarks() throws IOException {
        assertEquals(
                List.of("A 3\" pipe 1"),
                rows("a.csv", file("sku,name,price\nA,3\" pipe,1\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void tooManyColumnsAreRefusedInTheHeaderAndBelow() throws IOException {
        String wide = "x,".repeat(10_000);
        assertEquals(
                "dataimport.file.too-many-columns",
                key("a.csv", file((wide + "\nA").getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                "dataimport.file.too-many-columns",
                key("a.csv", file(("sku,name\n" + wide).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aMillionCharactersAreNotKeptButCounted() throws IOException {
        Path file = file(("sku,name\nA," + "x".repeat(1_000_000) + "\n").getBytes(StandardCharsets.UTF_8));
        FileCell cell = staged("a.csv", file).get(0).cell(1);
        assertEquals(FileCell.Kind.OVERLONG, cell.kind());
        assertEquals(1_000_000, cell.length());
        assertEquals(FileCell.KEPT, cell.text().length());
    }

    @ParameterizedTest
    @CsvSource({"GB18030, ''", "UTF-8, ''", "UTF-8, '\uFEFF'", "UTF-16LE, '\uFEFF'", "UTF-16BE, '\uFEFF'"})
    void chineseIsReadInEveryUsualEncoding(String charset, String mark) throws IOException {
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            String text = mark + "编码,名称,单价\r\nA,水泥,30\rB,砂,2\nC,石,3".replace(",", delimiter);
            assertEquals(
                    List.of("A 水泥 30", "B 砂 2", "C 石 3"), rows("a.csv", file(text.getBytes(Charset.forName(charset)))));
        }
    }

    @Test
    void brokenUtf8IsRefused() throws IOException {
        byte[] text = "sku,name\nA,??\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '?' ? (byte) 0xFF : text[i];
        }
        assertEquals("dataimport.file.encoding", key("a.csv", file(text)));
    }

    private static Workbooks book() {
        return Workbooks.with(Workbooks.HEADER + Workbooks.ROW);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".tmp"), content);
    }

    private void refused(String key, Workbooks workbook) throws IOException {
        assertEquals(key, key("prices.xlsx", workbook.write(folder)));
    }

    private static String key(String name, Path file) {
        BusinessException refusal = assertThrows(BusinessException.class, () -> staged(name, file));
        assertEquals("file", refusal.getField());
        return refusal.getKey();
    }

    private static List<FileRow> staged(String name, Path file) throws IOException {
        List<FileRow> rows = new ArrayList<>();
        try (RowReader reader = FileReaders.open(name, file)) {
            new FileStaging().read(reader, rows::add);
        }
        return rows;
    }

    private static List<String> rows(String name, Path file) throws IOException {
        return staged(name, file).stream()
                .map(row -> row.cells().stream().map(FileCell::text).collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> kinds(String name, Path file) throws IOException {
        return staged(name, file).stream()
                .map(row -> row.cells().stream().map(cell -> cell.kind().name()).collect(Collectors.joining(" ")))
                .toList();
    }
}
