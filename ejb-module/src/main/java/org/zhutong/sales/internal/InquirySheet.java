package org.zhutong.sales.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.InquiryNote;
import org.zhutong.sales.model.InquiryText;

/** Reads rows of a spreadsheet: by the headings of their columns where there are any, else by what stands in the cells. */
final class InquirySheet {
    private enum Role {
        SEQUENCE("序号|no\\.?|#|item no\\.?|编号|项次"),
        CODE("项目编码|编码|货号|物料编码|产品编码|商品编码|sku|code|product code|article"),
        NAME("项目名称|名称|品名|材料名称|产品名称|货物名称|物料名称|材料|产品|name|product|description|item|material"),
        SPEC("规格|型号|规格型号|规格/型号|项目特征|项目特征描述|特征|特征描述|spec\\.?|specification|model|size"),
        UNIT("单位|计量单位|unit|uom|units"),
        QUANTITY("数量|工程量|采购数量|需求数量|qty\\.?|quantity"),
        REMARK("备注|说明|remarks?|notes?|comments?");

        private final Pattern heading;

        Role(String words) {
            this.heading = Pattern.compile("(?:" + words + ")", Pattern.CASE_INSENSITIVE);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,4}\\.?");

    /** What stands above the rows on each page of a bill of quantities. */
    private static final Pattern PAGE_HEAD =
            Pattern.compile("(?:工程名称|标段|专业|建设单位|编制单位)[:：].*|第\\s*\\d+\\s*页.*|共\\s*\\d+\\s*页.*|.{0,40}(?:计价表|清单表)");

    private static final Pattern OUTLINE = Pattern.compile("[一二三四五六七八九十]{1,3}、?|[A-Z]\\.?");

    private InquirySheet() {}

    static List<InquiryText> read(List<List<String>> rows) {
        List<InquiryText> read = new ArrayList<>();
        Map<Role, Integer> columns = Map.of();
        String section = null;
        String name = "";
        boolean headingOnly = false;
        boolean belowHeadings = false;
        for (List<String> row : rows) {
            List<String> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
            if (filled.isEmpty() || filled.stream().anyMatch(InquirySheet::isPageHead)) {
                continue;
            }
            Map<Role, Integer> headings = headings(row);
            if (headings != null) {
                if (columns.isEmpty() && read.stream().allMatch(line -> line.quantity() == null)) {
                    // titles: the text as received has them
                    read.clear();
                    section = null;
                    headingOnly = false;
                }
                columns = headings;
                belowHeadings = true;
                continue;
            }
            if (belowHeadings && isBeside(row, columns)) {
                // headings of two rows: what is priced is divided once more
                continue;
            }
            belowHeadings = false;
            if (!cell(row, columns.get(Role.NAME)).isBlank()) {
                name = cell(row, columns.get(Role.NAME));
            }
            boolean alone = filled.size() == 1
                    || (filled.size() == 2 && OUTLINE.matcher(filled.get(0)).matches())
                    || isSection(row, columns);
            InquiryText item = item(withName(row, columns, name), filled, columns, section);
            if (item.quantity() == null && item.note() != InquiryNote.TOTAL && alone) {
                if (headingOnly) {
                    read.add(InquiryReader.heading(section));
                }
                section = InquiryReader.cut(
                        isSection(row, columns) ? cell(row, columns.get(Role.NAME)) : filled.get(filled.size() - 1),
                        200);
                headingOnly = true;
            } else {
                read.add(item);
                headingOnly = false;
            }
        }
        if (headingOnly) {
            read.add(InquiryReader.heading(section));
        }
        return read;
    }

    private static boolean isPageHead(String cell) {
        return PAGE_HEAD.matcher(cell.strip()).matches();
    }

    /** Whether it says something in columns only that have no meaning here. */
    private static boolean isBeside(List<String> row, Map<Role, Integer> columns) {
        return columns.values().stream().allMatch(column -> cell(row, column).isBlank());
    }

    /** Below headings that have a column for units, a row without number, specification, unit and quantity names a part. */
    private static boolean isSection(List<String> row, Map<Role, Integer> columns) {
        return columns.containsKey(Role.UNIT)
                && !cell(row, columns.get(Role.NAME)).isBlank()
                && Stream.of(Role.SEQUENCE, Role.SPEC, Role.UNIT, Role.QUANTITY)
                        .allMatch(role -> cell(row, columns.get(role)).isBlank());
    }

    /** A name that spans rows (merged cells) stands in the first of them only. */
    private static List<String> withName(List<String> row, Map<Role, Integer> columns, String name) {
        Integer column = columns.get(Role.NAME);
        if (column == null || column >= row.size()) {
            return row;
        }
        boolean spanned = row.get(column).isBlank()
                && cell(row, columns.get(Role.CODE)).isBlank()
                && !cell(row, columns.get(Role.SPEC)).isBlank()
                && !cell(row, columns.get(Role.QUANTITY)).isBlank();
        if (!spanned) {
            return row;
        }
        List<String> whole = new ArrayList<>(row);
        whole.set(column, name);
        return whole;
    }

    /** Null for a row that is none of headings: at least two are known, what it is and how much among them. */
    private static @Nullable Map<Role, Integer> headings(List<String> row) {
        Map<Role, Integer> columns = new EnumMap<>(Role.class);
        for (int i = 0; i < row.size(); i++) {
            String cell = InquiryReader.plain(row.get(i)).replaceAll("\\s+", " ");
            String word = cell.replaceAll("\\(.*\\)$", "").strip();
            for (Role role : Role.values()) {
                if (role.heading.matcher(word).matches()
                        || role.heading.matcher(word.replace(" ", "")).matches()) {
                    columns.putIfAbsent(role, i);
                    break;
                }
            }
        }
        boolean what = columns.containsKey(Role.NAME) || columns.containsKey(Role.CODE);
        return what && columns.containsKey(Role.QUANTITY) ? columns : null;
    }

    private static InquiryText item(
            List<String> row, List<String> filled, Map<Role, Integer> columns, @Nullable String section) {
        String whole = String.join(" ", filled);
        String text = InquiryReader.cut(whole, InquiryReader.LONGEST);
        if (filled.stream().limit(2).anyMatch(InquiryReader::isTotal)) {
            return new InquiryText(text, null, section, null, null, null, InquiryNote.TOTAL);
        }
        if (filled.size() == 1) {
            return InquiryReader.line(filled.get(0), section);
        }
        Cells cells = columns.isEmpty() ? byContent(filled) : byHeading(row, columns);
        BigDecimal quantity = InquiryReader.quantity(InquiryReader.plain(cells.quantity));
        String unit = InquiryReader.unit(cells.unit);
        if (quantity == null && !cells.quantity.isBlank()) {
            // "150 m2" in one cell
            InquiryText inCell = InquiryReader.line(cells.quantity, section);
            quantity = inCell.quantity();
            unit = unit == null ? inCell.unit() : unit;
        }
        InquiryNote note = quantity == null ? InquiryNote.NO_QUANTITY : unit == null ? InquiryNote.NO_UNIT : null;
        return new InquiryText(
                text,
                InquiryReader.item(InquiryReader.plain(cells.item)),
                section,
                quantity,
                unit,
                InquiryReader.remark(cells.remark),
                whole.length() > InquiryReader.LONGEST ? InquiryNote.CUT : note);
    }

    private record Cells(
            String item,
            String quantity,
            @Nullable String unit,
            @Nullable String remark) {}

    private static Cells byHeading(List<String> row, Map<Role, Integer> columns) {
        return new Cells(
                Stream.of(Role.CODE, Role.NAME, Role.SPEC)
                        .map(role -> cell(row, columns.get(role)))
                        .filter(cell -> !cell.isBlank())
                        .collect(Collectors.joining(" ")),
                cell(row, columns.get(Role.QUANTITY)),
                cell(row, columns.get(Role.UNIT)),
                cell(row, columns.get(Role.REMARK)));
    }

    private static String cell(List<String> row, @Nullable Integer column) {
        return column == null || column >= row.size() ? "" : row.get(column);
    }

    /** The quantity is the number beside a unit, else the last number; what stands before it is what is wanted. */
    private static Cells byContent(List<String> filled) {
        int first = SMALL_NUMBER.matcher(InquiryReader.plain(filled.get(0))).matches() && filled.size() > 2 ? 1 : 0;
        int unit = -1;
        for (int i = first + 1; i < filled.size() && unit < 0; i++) {
            String cell = InquiryReader.plain(filled.get(i)).toLowerCase(Locale.ROOT);
            unit = UnitWords.code(cell) == null ? -1 : i;
        }
        int quantity = -1;
        if (unit > 0) {
            quantity = unit + 1 < filled.size() && isNumber(filled.get(unit + 1))
                    ? unit + 1
                    : unit - 1 > first && isNumber(filled.get(unit - 1)) ? unit - 1 : -1;
        }
        for (int i = filled.size() - 1; i > first && quantity < 0; i--) {
            quantity = isNumber(filled.get(i))
                            || InquiryReader.line(filled.get(i), null).quantity() != null
                    ? i
                    : -1;
        }
        int end = quantity < 0 ? filled.size() : unit < 0 ? quantity : Math.min(unit, quantity);
        int rest = quantity < 0 ? filled.size() : Math.max(unit, quantity) + 1;
        return new Cells(
                String.join(" ", filled.subList(first, end)),
                quantity < 0 ? "" : filled.get(quantity),
                unit < 0 ? null : filled.get(unit),
                String.join(" ", filled.subList(Math.min(rest, filled.size()), filled.size())));
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(InquiryReader.plain(cell)).matches();
    }
}
