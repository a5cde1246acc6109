package org.zhutong.dataimport.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
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

/** The first visible sheet of a workbook, row by row; or all visible ones, the values of formulas instead of these. */
final class XlsxReader implements RowReader {
    private static final Logger LOG = Logger.getLogger(XlsxReader.class);

    /** As many digits as a spreadsheet program keeps: what comes after them is noise of its arithmetic. */
    private static final MathContext KEPT = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final boolean values;
    private final Iterator<Sheet> further;
    private final String sheetName;
    private Stream<Row> stream;
    private Iterator<Row> rows;

    private XlsxReader(ReadableWorkbook workbook, List<Sheet> sheets, boolean values) throws IOException {
        this.workbook = workbook;
        this.values = values;
        this.further = sheets.subList(1, sheets.size()).iterator();
        this.stream = sheets.get(0).openStream();
        this.rows = stream.iterator();
        this.sheetName = sheets.get(0).getName();
    }

    static XlsxReader open(Path file) throws IOException {
        return open(file, 1, false);
    }

    /** All visible sheets one after the other, and of formulas what they came to when the workbook was saved. */
    static XlsxReader openValues(Path file) throws IOException {
        return open(file, Integer.MAX_VALUE, true);
    }

    private static XlsxReader open(Path file, int most, boolean values) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            // an unreadable number is a cell with an error, not the end of the file
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
            List<Sheet> sheets = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .sorted(Comparator.comparingInt(Sheet::getIndex))
                    .limit(most)
                    .toList();
            if (sheets.isEmpty()) {
                throw FileProblem.of("dataimport.file.no-sheet");
            }
            return new XlsxReader(workbook, sheets, values);
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
            while (!rows.hasNext() && further.hasNext()) {
                stream.close();
                stream = further.next().openStream();
                rows = stream.iterator();
            }
            return rows.hasNext();
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable(e);
        }
    }

    @Override
    public FileRow next() {
        Row row = rows.next();
        List<FileCell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(values ? value(cell) : cell(cell));
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

    private static FileCell value(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return FileCell.BLANK;
        }
        if (cell.getType() == CellType.STRING || cell.getType() == CellType.BOOLEAN) {
            return cell(cell);
        }
        String raw = Objects.toString(cell.getRawValue(), "");
        try {
            BigDecimal number = new BigDecimal(raw);
            return FileCell.text(
                    Math.abs((long) number.scale()) > 40
                            ? raw
                            : number.round(KEPT).stripTrailingZeros().toPlainString());
        } catch (NumberFormatException e) {
            return FileCell.text(raw);
        }
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
