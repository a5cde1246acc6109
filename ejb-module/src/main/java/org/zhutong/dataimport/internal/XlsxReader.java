package org.zhutong.dataimport.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook, row by row. */
final class XlsxReader implements RowReader {
    private static final Logger LOG = Logger.getLogger(XlsxReader.class);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String sheetName;

    private XlsxReader(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.sheetName = sheet.getName();
    }

    static XlsxReader open(Path file) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            // an unreadable number is a cell with an error, not the end of the file
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
            Sheet sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .min(Comparator.comparingInt(Sheet::getIndex))
                    .orElseThrow(() -> FileProblem.of("dataimport.file.no-sheet"));
            return new XlsxReader(workbook, sheet);
        } catch (ExcelReaderException | IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            close(workbook);
            throw unreadable(e);
        }
    }

    private static void close(@Nullable ReadableWorkbook workbook) throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }

    private static RuntimeException unreadable(Exception e) {
        LOG.debugf(e, "not a readable workbook");
        return FileProblem.of("dataimport.file.unreadable");
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable(e);
        }
    }

    @Override
    public FileRow next() {
        Row row = rows.next();
        List<FileCell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new FileRow(row.getRowNum(), cells);
    }

    private static FileCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return FileCell.BLANK;
        }
        if (cell.getFormula() != null && !cell.getFormula().isEmpty()) {
            return FileCell.formula("=" + cell.getFormula());
        }
        return switch (cell.getType()) {
            case NUMBER -> FileCell.text(plain(cell.getRawValue()));
            case ERROR -> FileCell.error(String.valueOf(cell.getRawValue()));
            case BOOLEAN -> FileCell.text("1".equals(cell.getRawValue()) ? "TRUE" : "FALSE");
            // a cell of a text type may have no text
            default -> FileCell.written(Objects.toString(cell.getValue(), ""));
        };
    }

    /** Without exponent (a code such as 1.0E7 is 10000000), unless that would take many digits. */
    private static String plain(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            return Math.abs((long) number.scale()) > 40 || number.precision() > 40 ? raw : number.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    @Override
    public String details() {
        return "Excel, " + (sheetName.length() <= 100 ? sheetName : sheetName.substring(0, 100));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
