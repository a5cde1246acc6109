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

    private static final Pattern OUTLINE = Pattern.compile("[一二三四五六七八九十]{1,3}、?|[A-Z]\\.?");

    private InquirySheet() {}

    static List<InquiryText> read(List<List<String>> rows) {
        List<InquiryText> read = new ArrayList<>();
        Map<Role, Integer> columns = Map.of();
        String section = null;
        boolean headingOnly = false;
        for (List<String> row : rows) {
            List<String> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
            if (filled.isEmpty()) {
                continue;
            }
            Map<Role, Integer> headings = headings(row);
            if (headings != null) {
                columns = headings;
                continue;
            }
            boolean alone = filled.size() == 1
                    || (filled.size() == 2 && OUTLINE.matcher(filled.get(0)).matches());
            InquiryText item = item(row, filled, columns, section);
            if (item.quantity() == null && item.note() != InquiryNote.TOTAL && alone) {
                if (headingOnly) {
                    read.add(InquiryReader.heading(section));
                }
                section = InquiryReader.cut(filled.get(filled.size() - 1), 200);
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
