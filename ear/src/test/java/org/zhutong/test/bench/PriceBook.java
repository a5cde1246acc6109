package org.zhutong.test.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A generated price book: code, name, specification, brand, unit and price of each product, prices from 10.00 to 99.99.
 *
 * @param prefix of the codes, so that two books do not meet
 * @param repeated how many of the rows have the code of an earlier one, as real books do
 */
record PriceBook(String prefix, int rows, int repeated) {
    private static final List<String> HEADER = List.of("产品编码", "产品名称", "规格型号", "品牌", "单位", "单价", "币种");
    private static final List<String> GOODS = List.of("镀锌钢管", "普通硅酸盐水泥", "玻化砖", "铝合金型材", "防水卷材", "岩棉板", "阀门", "电缆");

    List<Object> row(int number) {
        int product = number > rows - repeated ? number - (rows - repeated) : number;
        String goods = GOODS.get(product % GOODS.size());
        return List.of(
                prefix + "-%06d".formatted(product),
                goods + " 第 " + product + " 号",
                "DN" + (15 + product % 200) + " × " + (product % 12 + 1) + " mm，国标 GB/T " + (1000 + product % 9000),
                "品牌" + product % 40,
                "件",
                new BigDecimal(1000 + product % 9000).movePointLeft(2),
                "CNY");
    }

    /** Comma-separated, UTF-8. */
    Path csv(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(prefix + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADER) + "\n");
            for (int number = 1; number <= rows; number++) {
                out.write(String.join(
                                ",", row(number).stream().map(String::valueOf).toList())
                        + "\n");
            }
        }
        return file;
    }

    Path xlsx(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(prefix + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Zhutong", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("价格");
            write(sheet, 0, HEADER);
            for (int number = 1; number <= rows; number++) {
                write(sheet, number, row(number));
                if (number % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static void write(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, cells.get(column).toString());
            }
        }
    }
}
