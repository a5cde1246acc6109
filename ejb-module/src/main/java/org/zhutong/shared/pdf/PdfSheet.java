package org.zhutong.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * A document being printed, from top to bottom; a new page begins by itself where something no longer fits. Lengths are in points
 * (1/72 inch).
 */
public final class PdfSheet implements AutoCloseable {
    /** Width between the margins. */
    public static final int WIDTH = 523;

    private static final float MARGIN = 36;
    private static final float TOP = PDRectangle.A4.getHeight() - 40;
    private static final float BOTTOM = 54;
    private static final float FOOTER = 30;
    private static final float LEADING = 1.36f;
    private static final float PADDING = 3;
    private static final int SMALL = 8;

    /** Where a text stands in its column. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** A column of a table; their widths add up to {@link #WIDTH}. */
    public record Column(String title, int width, Align align) {}

    /**
     * What is said where a table goes over the end of a page.
     *
     * @param forward e.g. "carried forward", with the total so far in the last column
     * @param brought e.g. "brought forward", on top of the next page
     */
    public record Carry(String forward, String brought) {}

    /**
     * A row of a table.
     *
     * @param cells one for each column
     * @param total what is carried over when the page ends behind this row
     * @param heading whether it is a heading across the table: its first cell alone
     */
    public record Row(List<String> cells, String total, boolean heading) {}

    /** A picture with a line below it. @param png its file */
    public record Picture(byte[] png, String caption) {}

    private final PDDocument document = new PDDocument();
    private final PdfFont regular;
    private final PdfFont bold;
    private @Nullable PDPageContentStream content;
    private float y;

    public PdfSheet(String title, String author) {
        try {
            regular = PdfFont.regular(document);
            bold = PdfFont.bold(document);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setAuthor(author);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        newPage();
    }

    private PDPageContentStream page() {
        if (content == null) {
            throw new IllegalStateException("the document is finished");
        }
        return content;
    }

    private void newPage() {
        try {
            if (content != null) {
                content.close();
            }
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
            y = TOP;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new page unless so much is left of this one. */
    private void need(float height) {
        if (y - height < BOTTOM) {
            newPage();
        }
    }

    /** A line of its own; a long text goes on in the next. */
    public void text(String text, int size, boolean strong, Align align) {
        for (String line : font(strong).lines(text, size, WIDTH)) {
            need(size * LEADING);
            y -= size * LEADING;
            put(font(strong), line, size, MARGIN, WIDTH, align);
        }
    }

    /** Goes on with a new page unless so much is left of this one. */
    public void keep(int height) {
        need(height);
    }

    public void space(int height) {
        y -= height;
    }

    /** A line across the page. */
    public void rule(boolean strong) {
        y -= PADDING;
        stroke(MARGIN, y, MARGIN + WIDTH, y, strong ? 1.2f : 0.4f);
        y -= PADDING;
    }

    /** Labels and values in two columns, read from left to right. */
    public void facts(List<List<String>> facts) {
        int half = WIDTH / 2;
        for (int i = 0; i < facts.size(); i += 2) {
            List<List<String>> pair = facts.subList(i, Math.min(i + 2, facts.size()));
            float height = 0;
            for (List<String> fact : pair) {
                height = Math.max(height, valueLines(fact, half).size() * 9 * LEADING);
            }
            need(height);
            float top = y;
            float x = MARGIN;
            for (List<String> fact : pair) {
                y = top;
                String label = regular.printable(fact.get(0));
                float indent = regular.width(label, 9) + 6;
                boolean first = true;
                for (String line : valueLines(fact, half)) {
                    y -= 9 * LEADING;
                    if (first) {
                        put(regular, label, 9, x, half, Align.LEFT);
                        first = false;
                    }
                    put(bold, line, 9, x + indent, half - indent - 8, Align.LEFT);
                }
                x += half;
            }
            y = top - height;
        }
    }

    private List<String> valueLines(List<String> fact, int width) {
        float indent = regular.width(regular.printable(fact.get(0)), 9) + 6;
        return bold.lines(fact.get(1), 9, width - indent - 8);
    }

    /** A table whose head is repeated on every page and whose total is carried over. */
    public void table(List<Column> columns, List<Row> rows, Carry carry) {
        head(columns);
        Row previous = null;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            float height = height(columns, row);
            // a heading goes with the row below it
            float next = row.heading() && i + 1 < rows.size() ? height(columns, rows.get(i + 1)) : 0;
            // room for the row and for the total that is carried forward below it
            if (y - height - next - carryHeight() < BOTTOM && previous != null) {
                carried(carry.forward(), previous.total());
                newPage();
                head(columns);
                carried(carry.brought(), previous.total());
            }
            print(columns, row, height);
            previous = row;
        }
        stroke(MARGIN, y, MARGIN + WIDTH, y, 0.8f);
    }

    private void head(List<Column> columns) {
        float height = 0;
        for (Column column : columns) {
            height = Math.max(height, cellLines(bold, column.title(), column).size() * SMALL * LEADING + 2 * PADDING);
        }
        need(height * 3);
        shade(height);
        float top = y;
        float x = MARGIN;
        for (Column column : columns) {
            cell(bold, column.title(), column, x, top);
            x += column.width();
        }
        y = top - height;
        stroke(MARGIN, top, MARGIN + WIDTH, top, 0.8f);
        stroke(MARGIN, y, MARGIN + WIDTH, y, 0.8f);
    }

    private void print(List<Column> columns, Row row, float height) {
        float top = y;
        float x = MARGIN;
        if (row.heading()) {
            cell(bold, row.cells().get(0), new Column("", WIDTH, Align.LEFT), x, top);
        } else {
            for (int i = 0; i < columns.size(); i++) {
                cell(regular, row.cells().get(i), columns.get(i), x, top);
                x += columns.get(i).width();
            }
        }
        y = top - height;
        stroke(MARGIN, y, MARGIN + WIDTH, y, 0.3f);
    }

    private float height(List<Column> columns, Row row) {
        int lines = 1;
        for (int i = 0; i < columns.size() && !row.heading(); i++) {
            lines = Math.max(
                    lines,
                    cellLines(regular, row.cells().get(i), columns.get(i)).size());
        }
        return lines * SMALL * LEADING + 2 * PADDING;
    }

    private static List<String> cellLines(PdfFont font, String text, Column column) {
        return font.lines(text, SMALL, column.width() - 2 * PADDING);
    }

    private void cell(PdfFont font, String text, Column column, float x, float top) {
        y = top - PADDING;
        for (String line : cellLines(font, text, column)) {
            y -= SMALL * LEADING;
            put(font, line, SMALL, x + PADDING, column.width() - 2 * PADDING, column.align());
        }
    }

    private static float carryHeight() {
        return SMALL * LEADING + 2 * PADDING;
    }

    private void carried(String label, String total) {
        shade(carryHeight());
        float top = y;
        y = top - PADDING - SMALL * LEADING;
        put(bold, regular.printable(label), SMALL, MARGIN + PADDING, WIDTH, Align.LEFT);
        put(bold, regular.printable(total), SMALL, MARGIN, WIDTH - PADDING, Align.RIGHT);
        y = top - carryHeight();
        stroke(MARGIN, y, MARGIN + WIDTH, y, 0.3f);
    }

    /** Labels and amounts at the right edge, the last one strong; they stay on one page. */
    public void totals(List<List<String>> totals) {
        int size = 9;
        need(totals.size() * size * 1.7f);
        y -= PADDING;
        for (int i = 0; i < totals.size(); i++) {
            PdfFont font = font(i == totals.size() - 1);
            y -= size * 1.6f;
            put(font, font.printable(totals.get(i).get(0)), size, MARGIN, WIDTH - 110, Align.RIGHT);
            put(font, font.printable(totals.get(i).get(1)), size, MARGIN, WIDTH - PADDING, Align.RIGHT);
        }
    }

    /** Two blocks to sign, side by side, on one page. */
    public void signatures(List<List<String>> left, List<List<String>> right) {
        float line = 20;
        need(line * (Math.max(left.size(), right.size()) + 1));
        y -= line / 2;
        float top = y;
        int half = WIDTH / 2;
        signature(left, MARGIN, half - 20);
        float lowest = y;
        y = top;
        signature(right, MARGIN + half + 20, half - 20);
        y = Math.min(lowest, y);
    }

    /** Two pictures side by side, as large as fits into the height; either may be missing. */
    public void pictures(@Nullable Picture left, @Nullable Picture right, int height) {
        need(height);
        float top = y;
        int half = WIDTH / 2;
        picture(left, MARGIN, top, half - 20, height);
        picture(right, MARGIN + half + 20, top, half - 20, height);
        y = top - height;
    }

    private void picture(@Nullable Picture picture, float x, float top, float width, float height) {
        if (picture == null) {
            return;
        }
        float room = height - 2 * SMALL * LEADING;
        try {
            PDImageXObject image = PDImageXObject.createFromByteArray(document, picture.png(), null);
            float scale = Math.min(width / image.getWidth(), room / image.getHeight());
            page().drawImage(
                            image,
                            x,
                            top - PADDING - image.getHeight() * scale,
                            image.getWidth() * scale,
                            image.getHeight() * scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        y = top - height + PADDING;
        put(regular, regular.printable(picture.caption()), SMALL, x, width, Align.LEFT);
    }

    private void signature(List<List<String>> lines, float x, float width) {
        for (List<String> one : lines) {
            y -= 20;
            String label = regular.printable(one.get(0));
            put(regular, label, 9, x, width, Align.LEFT);
            float from = x + regular.width(label, 9) + 6;
            if (one.get(1).isEmpty()) {
                stroke(from, y - 2, x + width, y - 2, 0.4f);
            } else {
                List<String> value = bold.lines(one.get(1), 9, x + width - from);
                put(bold, value.get(0), 9, from, x + width - from, Align.LEFT);
            }
        }
    }

    /** Adds the foot of every page and gives the file. @param footer of the number of the page and how many there are */
    public byte[] finish(BiFunction<Integer, Integer, String> footer) {
        try {
            page().close();
            content = null;
            int pages = document.getNumberOfPages();
            for (int i = 0; i < pages; i++) {
                try (PDPageContentStream foot = new PDPageContentStream(
                        document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                    content = foot;
                    y = FOOTER;
                    put(regular, regular.printable(footer.apply(i + 1, pages)), SMALL, MARGIN, WIDTH, Align.CENTER);
                }
                content = null;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfFont font(boolean strong) {
        return strong ? bold : regular;
    }

    private void put(PdfFont font, String printable, float size, float x, float width, Align align) {
        if (printable.isBlank()) {
            return;
        }
        float free = width - font.width(printable, size);
        float at = x + (align == Align.RIGHT ? free : align == Align.CENTER ? free / 2 : 0);
        try {
            PDPageContentStream page = page();
            page.beginText();
            page.setFont(font.type(), size);
            page.newLineAtOffset(at, y);
            page.showText(printable);
            page.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stroke(float fromX, float fromY, float toX, float toY, float width) {
        try {
            PDPageContentStream page = page();
            page.setLineWidth(width);
            page.moveTo(fromX, fromY);
            page.lineTo(toX, toY);
            page.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shade(float height) {
        try {
            PDPageContentStream page = page();
            page.setNonStrokingColor(0.94f);
            page.addRect(MARGIN, y - height, WIDTH, height);
            page.fill();
            page.setNonStrokingColor(0f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
