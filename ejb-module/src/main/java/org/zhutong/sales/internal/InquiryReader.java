package org.zhutong.sales.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.InquiryNote;
import org.zhutong.sales.model.InquiryText;
import org.zhutong.shared.model.Quantity;

/**
 * Reads what a customer wrote: a mail with an item on each line, or rows pasted from a spreadsheet. Nothing is lost: a line that is
 * not understood is a line with a note, one that ends in a colon is the heading of those below it.
 */
public final class InquiryReader {
    /** Longest line; the rest of a longer one is left to the text as received. */
    static final int LONGEST = 1000;

    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_REMARK = 500;

    /** What can never be kept: control characters, halves of characters, marks that make a text read otherwise than it is. */
    private static final Pattern UNKEPT =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\x{D800}-\\x{DFFF}]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:[-*•·●○▪■□◆–—]+\\s+|[•·●○▪■□◆]+|\\(\\d{1,4}\\)|\\d{1,4}(?:[、)]|[.:](?!\\d))|[一二三四五六七八九十]{1,3}、)\\s*");

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";

    /** A number with a unit; not part of a size (800×800, DN25), nor "50 kg/bag". */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\w.,×*#%-])" + NUMBER + "\\s*(" + UnitWords.alternatives()
                    + ")(?![a-z0-9²³])(?!\\s*(?:/|装|每|per\\b|[×*]|袋装|桶装|箱装))",
            Pattern.CASE_INSENSITIVE);

    /** At the end, after a space or a sign that says times. */
    private static final Pattern BARE_NUMBER = Pattern.compile("(?:\\s|[×*:]\\s*)(\\d{1,3}(?:,\\d{3})+|\\d{1,9})\\s*$");

    private static final Pattern MARKED = Pattern.compile("(?:共|数量|合计|需要?|要|qty|quantity|total)\\s*[:=]?\\s*$");

    private static final Pattern TOTAL = Pattern.compile(
            "^(?:本页|分部)?(?:小\\s*计|合\\s*计|总\\s*计|共\\s*计|sub-?total|grand total|total)(?:[\\s:(].*)?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EDGES = Pattern.compile("^[\\s,;、。:=-]+|[\\s,;、。:=-]+$");
    private static final Pattern LEFT_OVER = Pattern.compile(
            "(?:^of\\s+)|(?:[\\s,;]*(?:共|数量|需要?|qty|quantity)\\s*[:=]?\\s*$)", Pattern.CASE_INSENSITIVE);

    private InquiryReader() {}

    /** What of a text can be kept. */
    public static String clean(String text) {
        return UNKEPT.matcher(text).replaceAll("");
    }

    /** The lines there are, in their order. */
    public static List<InquiryText> read(String received) {
        String text = clean(received).replace("\r\n", "\n").replace('\r', '\n');
        return text.indexOf('\t') >= 0 ? InquirySheet.read(rows(text)) : mail(text);
    }

    private static List<InquiryText> mail(String text) {
        List<InquiryText> read = new ArrayList<>();
        String section = null;
        boolean headingOnly = false;
        for (String line : text.split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            InquiryText item = line(line, section);
            String plain = plain(line);
            if (item.quantity() == null && plain.endsWith(":") && plain.length() <= LONGEST_HEADING) {
                if (headingOnly) {
                    read.add(heading(section));
                }
                section = cut(EDGES.matcher(line.strip()).replaceAll("").replaceAll("[：:]$", ""), LONGEST_HEADING);
                headingOnly = true;
            } else {
                read.add(item);
                headingOnly = false;
            }
        }
        if (headingOnly) {
            read.add(heading(section));
        }
        return read;
    }

    /** A heading under which nothing stands is kept as a line. */
    static InquiryText heading(@Nullable String section) {
        String text = section == null || section.isBlank() ? ":" : section;
        return new InquiryText(text, text, null, null, null, null, InquiryNote.NO_QUANTITY);
    }

    /** One line by itself. */
    static InquiryText line(String line, @Nullable String section) {
        String whole = line.strip();
        String text = cut(whole, LONGEST);
        String plain = BULLET.matcher(plain(text)).replaceFirst("");
        if (TOTAL.matcher(plain).matches()) {
            return new InquiryText(text, null, section, null, null, null, InquiryNote.TOTAL);
        }
        Amount amount = amount(plain);
        String item = amount == null ? plain : plain.substring(0, amount.from) + " " + plain.substring(amount.to);
        BigDecimal quantity = amount == null ? null : quantity(amount.number);
        InquiryNote note = quantity == null || amount == null
                ? InquiryNote.NO_QUANTITY
                : amount.unit == null ? InquiryNote.NO_UNIT : null;
        return new InquiryText(
                text,
                item(item),
                section,
                quantity,
                quantity == null || amount == null ? null : amount.unit,
                null,
                whole.length() > LONGEST ? InquiryNote.CUT : note);
    }

    /** Rows of cells as they would have been pasted. */
    public static String pasted(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(row.stream()
                            .map(InquiryReader::pasted)
                            .collect(Collectors.joining("\t"))
                            .stripTrailing())
                    .append('\n');
        }
        return text.toString();
    }

    private static String pasted(String cell) {
        String line = cell.strip().replaceAll("[\\t\\n\\r]+", " ");
        return line.startsWith("\"") ? "\"" + line.replace("\"", "\"\"") + "\"" : line;
    }

    /** Where in a line its quantity stands. */
    private record Amount(
            int from, int to, String number, @Nullable String unit) {}

    /** The one said to be it ("共 300 m2"), else the last with a unit, else a whole number at the end. */
    private static @Nullable Amount amount(String plain) {
        Matcher matcher = AMOUNT.matcher(plain);
        Amount last = null;
        while (matcher.find()) {
            last = new Amount(matcher.start(), matcher.end(), matcher.group(1), UnitWords.code(matcher.group(2)));
            if (MARKED.matcher(plain.substring(Math.max(0, matcher.start() - 12), matcher.start()))
                    .find()) {
                return last;
            }
        }
        Matcher bare = BARE_NUMBER.matcher(plain);
        if (last == null && bare.find()) {
            return new Amount(bare.start(), bare.end(), bare.group(1), null);
        }
        return last;
    }

    /** Null for none, zero, or one too large to be kept. */
    static @Nullable BigDecimal quantity(@Nullable String number) {
        if (number == null || number.length() > 30) {
            return null;
        }
        try {
            BigDecimal value =
                    new BigDecimal(number.replace(",", "").strip()).setScale(Quantity.SCALE, RoundingMode.HALF_UP);
            return value.signum() > 0 && value.compareTo(Quantity.MAX) <= 0 ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable String item(String text) {
        String inner = EDGES.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
        String item = EDGES.matcher(LEFT_OVER.matcher(inner).replaceAll("")).replaceAll("");
        return item.isEmpty() ? null : cut(item, LONGEST);
    }

    /** With full-width forms folded, so that signs and digits are those of one kind. */
    static String plain(String text) {
        return cut(Normalizer.normalize(text, Normalizer.Form.NFKC).strip(), LONGEST);
    }

    static boolean isTotal(String text) {
        return TOTAL.matcher(plain(text)).matches();
    }

    static @Nullable String unit(@Nullable String text) {
        String plain = text == null ? "" : plain(text);
        String code = UnitWords.code(plain.toLowerCase(Locale.ROOT));
        return plain.isEmpty() ? null : code == null ? cut(plain, LONGEST_UNIT) : code;
    }

    static @Nullable String remark(@Nullable String text) {
        return text == null || text.isBlank() ? null : cut(text.strip(), LONGEST_REMARK);
    }

    /** Not through the middle of a character. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Cells of rows; one in quotation marks may hold line ends. A mark that is never closed is a sign like any other. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = text.startsWith("\"", at) ? closed(text, at) : -1;
            String cell;
            if (end >= 0) {
                cell = text.substring(at + 1, end).replace("\"\"", "\"").replace('\n', ' ');
                at = end + 1;
            } else {
                int from = at;
                while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
                    at++;
                }
                cell = text.substring(from, at);
            }
            row.add(cell.strip());
            if (at >= text.length() || text.charAt(at) == '\n') {
                rows.add(row);
                row = new ArrayList<>();
            }
            at++;
        }
        return rows;
    }

    /** Where the cell that begins with a mark ends, its cell being no longer than a line may be; -1 where it does not. */
    private static int closed(String text, int start) {
        int stop = Math.min(text.length(), start + 4 * LONGEST);
        for (int i = start + 1; i < stop; i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    boolean ends = i + 1 == text.length() || text.charAt(i + 1) == '\t' || text.charAt(i + 1) == '\n';
                    return ends ? i : -1;
                }
            }
        }
        return -1;
    }
}
