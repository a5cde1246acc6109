package org.zhutong.dataimport.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhutong.shared.model.BusinessException;

/** Lists as customers send them: with formulas, several sheets, and whatever their programs leave in the cells. */
class InquiryFilesTest {
    private final InquiryFiles files = new InquiryFiles();

    @TempDir
    private Path folder;

    @Test
    void aFormulaIsWhatItCameTo() throws IOException {
        String row = "<row r=\"2\">" + Workbooks.text("A2", "水泥")
                + "<c r=\"B2\"><f>C2*1.1</f><v>12.100000000000001</v></c><c r=\"C2\"><v>11</v></c>"
                + "<c r=\"D2\" t=\"str\"><f>A2&amp;\"!\"</f><v>水泥!</v></c><c r=\"E2\"><f>1/0</f></c></row>";
        List<List<String>> rows =
                files.rows("list.xlsx", Workbooks.with(Workbooks.HEADER + row).write(folder), 10);
        assertEquals(List.of("水泥", "12.1", "11", "水泥!"), rows.get(1).subList(0, 4));
        assertEquals("", String.join("", rows.get(1).subList(4, rows.get(1).size())));
    }

    @Test
    void allVisibleSheetsAreRead() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "zhutong", "1.0")) {
            workbook.newWorksheet("封面").value(0, 0, "清单");
            workbook.newWorksheet("空白");
            workbook.newWorksheet("一").value(3, 1, "水泥");
            workbook.newWorksheet("二").value(0, 0, 20);
        }
        assertEquals(List.of(List.of("清单"), List.of("", "水泥"), List.of("20")), files.rows("book.xlsx", file, 3));
        assertEquals(
                "dataimport.file.too-many-rows",
                assertThrows(BusinessException.class, () -> files.rows("book.xlsx", file, 2))
                        .getKey());
    }

    @Test
    void separatedValuesAreTextsWhateverTheySay() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "名称,数量\n=1+1,20\n\n", StandardCharsets.UTF_8);
        assertEquals(List.of(List.of("名称", "数量"), List.of("=1+1", "20")), files.rows("a.csv", file, 10));
    }
}
