package org.zhutong.catalog.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an item, made comparable, whoever wrote it: pairs of Chinese characters, other words, sizes (600×600), figures
 * with what stands before them (DN25, Φ12), and how the Chinese is spelled (pinyin, whole and by first letters).
 *
 * <p>{@link #terms} finds in a large catalog the products worth comparing: those that share a term.
 */
public final class ItemTraits {
    /** More of a text says nothing new about which product is meant. */
    private static final int LONGEST = 600;

    private static final int MOST_TERMS = 48;

    /** Of what somebody looks for: what comes after them hardly says what it is. */
    private static final int MOST_PAIRS = 14;

    private static final int MOST_SPELLINGS = 2;

    /** Nobody types more in pinyin. */
    private static final int LONGEST_SPELLED = 12;

    private static final int LONGEST_KIND = 4;

    /** Nine digits and more are codes of the standard for bills of quantities, or of nobody's catalog. */
    private static final int LONGEST_FIGURE = 8;

    private static final Pattern BILL_CODE = Pattern.compile("^\\s*\\d{9,12}\\s+(?=\\S)");

    private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\s*(?:mm|cm)?\\s*[x×*✕╳]\\s*(?=\\d)");
    private static final Pattern DIAMETER = Pattern.compile("[φϕøØ⌀∅ɸ]");
    private static final Pattern LETTERS_APART = Pattern.compile("(?<![a-z])([a-z]{1,4})[.·・-]([a-z])(?![a-z])");

    /** How the work is done, not what is used: in the column of features of a bill of quantities. */
    private static final Pattern WORK =
            Pattern.compile("(?:连接形式|连接方式|安装部位|安装方式|敷设方式|配线形式|部位|压力试验[^:]{0,12}|吹[、,]?洗[^:]{0,8}|[^\\s:]{0,6}要求|运距"
                    + "|输送介质|介质|做法|结合层[^:]{0,8}|粘结层[^:]{0,8}|嵌缝[^:]{0,8}|其他|其它)\\s*:[^\\n]*?(?=\\s\\d{1,2}[.、]|$)");

    /** "1. 材质:", of which only what follows is said of the item. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:(?<!\\S)\\d{1,2}[.、]\\s*)?(?:材质|材料|规格型号|规格|型号|品种|名称|类型|种类|品牌|等级|强度等级|颜色|厚度|公称直径|直径)[、及和,\\p{IsHan}]{0,8}:");

    private static final Pattern TOKEN = Pattern.compile("[a-zφ]+|\\d+(?:\\.\\d+)?(?:x\\d+(?:\\.\\d+)?)*|\\p{IsHan}+");

    /** Words that say in what a figure is measured. */
    private static final Set<String> MEASURES =
            Set.of("mm", "cm", "m", "km", "kg", "g", "t", "l", "ml", "v", "kv", "w", "kw", "mpa", "pcs", "pc");

    /** What is looked up once: an import asks for the same characters again and again. */
    private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();

    /** A figure with what stands before it: "dn" 25; nothing before a bare one. */
    record Figure(String kind, String value) {}

    private final Set<String> pairs = new LinkedHashSet<>();
    private final Set<String> apart = new LinkedHashSet<>();
    private final Set<String> single = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<Figure> figures = new LinkedHashSet<>();
    private final Set<String> values = new LinkedHashSet<>();
    private final Set<List<String>> sizes = new LinkedHashSet<>();
    private final Set<String> spellings = new LinkedHashSet<>();
    private final Set<String> initials = new LinkedHashSet<>();
    private final List<String> latin = new ArrayList<>();

    private ItemTraits(String plain) {
        Matcher token = TOKEN.matcher(plain);
        String before = "";
        int end = 0;
        StringBuilder chinese = new StringBuilder();
        List<String> joined = new ArrayList<>();
        while (token.find()) {
            String text = token.group();
            String between = plain.substring(end, token.start());
            char first = text.charAt(0);
            if (Character.isDigit(first)) {
                figure(beside(between) ? before : "", text);
                before = "";
            } else if (first < 0x2E80) {
                boolean tail = end > 0 && Character.isDigit(plain.charAt(end - 1)) && between.isBlank();
                if (!(tail && (MEASURES.contains(text) || between.isEmpty()))) {
                    word(text, joined);
                    before = text.length() <= LONGEST_KIND ? text : "";
                } else {
                    before = "";
                }
            } else {
                han(text);
                chinese.append(text);
                before = "";
            }
            end = token.end();
        }
        if (chinese.length() > 1) {
            spell(chinese.toString());
        }
        if (joined.size() > 1) {
            latin.add(String.join("", joined));
        }
    }

    /** @param texts of which each says something of the item; nulls are passed over */
    public static ItemTraits of(@Nullable String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                all.append(text).append(" ; ");
            }
        }
        return new ItemTraits(plain(all.toString()));
    }

    /** The text as customers' ways of writing it become one: for remembering what they call things. */
    public static String normal(String text) {
        return plain(text).replaceAll("(?<!\\d)\\d{9,12}(?!\\d)", "").replaceAll("[^\\p{L}\\p{N}.#°%+]+", "");
    }

    /** Without the number of nine to twelve digits that a bill of quantities (GB 50500) gives an item. */
    public static String withoutBillCode(String text) {
        return BILL_CODE.matcher(text).replaceFirst("");
    }

    private static String plain(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = TIMES.matcher(plain).replaceAll("x");
        plain = DIAMETER.matcher(plain).replaceAll("φ");
        plain = LETTERS_APART.matcher(plain).replaceAll("$1$2");
        plain = WORK.matcher(plain).replaceAll(" ");
        return LABEL.matcher(plain).replaceAll(" ").strip();
    }

    private static boolean beside(String between) {
        return between.length() <= 1 && (between.isEmpty() || " .-:".contains(between));
    }

    private void figure(String kind, String text) {
        List<String> parts =
                Arrays.stream(text.split("x")).map(ItemTraits::figure).toList();
        if (parts.stream().anyMatch(part -> part.length() > LONGEST_FIGURE)) {
            return;
        }
        values.addAll(parts);
        if (parts.size() > 1) {
            sizes.add(parts.stream().sorted().toList());
        } else {
            figures.add(new Figure(kind, parts.get(0)));
        }
    }

    private static String figure(String part) {
        String whole = part.replaceFirst("^0+(?=\\d)", "");
        return whole.contains(".") ? whole.replaceFirst("0+$", "").replaceFirst("\\.$", "") : whole;
    }

    private void word(String text, List<String> joined) {
        joined.add(text);
        if (text.length() > 1 && !text.equals("φ")) {
            words.add(text);
            latin.add(text);
        }
    }

    private void han(String run) {
        if (run.length() == 1) {
            single.add(run);
            return;
        }
        for (int i = 0; i + 1 < run.length(); i++) {
            String pair = run.substring(i, i + 2);
            pairs.add(pair);
            if (i % 2 == 0 || i + 2 == run.length()) {
                apart.add(pair);
            }
        }
        spell(run);
    }

    /** As it may be read: characters of several readings give several spellings, a few of them. */
    private void spell(String run) {
        if (run.length() > LONGEST_SPELLED) {
            return;
        }
        List<String> whole = new ArrayList<>(List.of(""));
        List<String> first = new ArrayList<>(List.of(""));
        for (int i = 0; i < run.length(); i++) {
            List<String> readings = readings(run.charAt(i));
            whole = longer(whole, readings);
            first = longer(
                    first,
                    readings.stream().map(one -> one.substring(0, 1)).distinct().toList());
        }
        spellings.addAll(whole);
        initials.addAll(first);
    }

    private static List<String> readings(char c) {
        return READINGS.computeIfAbsent(c, ItemTraits::look);
    }

    private static List<String> look(char c) {
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
        if (readings == null || readings.length == 0) {
            return List.of(String.valueOf(c));
        }
        return Arrays.stream(readings)
                .map(one -> one.replaceAll("\\d", "").replace("u:", "v"))
                .distinct()
                .limit(2)
                .toList();
    }

    private static List<String> longer(List<String> begun, List<String> next) {
        List<String> longer = new ArrayList<>();
        for (String one : next) {
            for (String start : begun) {
                if (longer.size() < MOST_SPELLINGS) {
                    longer.add(start + one);
                }
            }
        }
        return longer;
    }

    /** Hashes of what a product is found by; what of it is too common to find anything is for the search to know. */
    public Set<Long> terms() {
        Set<Long> terms = new LinkedHashSet<>();
        sizes.forEach(size -> {
            terms.add(hash('S', String.join("x", size)));
            // without the thickness
            terms.add(hash('S', String.join("x", largest(size))));
        });
        figures.stream()
                .filter(one -> !one.kind().isEmpty())
                .forEach(one -> terms.add(hash('F', one.kind() + one.value())));
        words.forEach(word -> terms.add(hash('W', word)));
        pairs.forEach(pair -> terms.add(hash('C', pair)));
        spellings.forEach(one -> terms.add(hash('P', one)));
        initials.forEach(one -> terms.add(hash('I', one)));
        return terms.size() <= MOST_TERMS ? terms : new LinkedHashSet<>(new ArrayList<>(terms).subList(0, MOST_TERMS));
    }

    /** As {@link #terms}, of what somebody looks for: other words may be pinyin too. */
    public Set<Long> wantedTerms() {
        Set<Long> wanted = new LinkedHashSet<>();
        latin.forEach(word -> {
            wanted.add(hash('P', word));
            wanted.add(hash('I', word));
        });
        sizes.forEach(size -> wanted.add(hash('S', String.join("x", size))));
        sizes.forEach(size -> wanted.add(hash('S', String.join("x", largest(size)))));
        figures.stream()
                .filter(one -> !one.kind().isEmpty())
                .forEach(one -> wanted.add(hash('F', one.kind() + one.value())));
        words.forEach(word -> wanted.add(hash('W', word)));
        // each character once: the products have all pairs, and common ones are many to look at
        apart.stream().limit(MOST_PAIRS).forEach(pair -> wanted.add(hash('C', pair)));
        return wanted;
    }

    private static List<String> largest(List<String> size) {
        List<String> sorted = new ArrayList<>(size);
        sorted.sort(java.util.Comparator.comparing(java.math.BigDecimal::new));
        return sorted.subList(Math.max(0, sorted.size() - 2), sorted.size()).stream()
                .sorted()
                .toList();
    }

    /** FNV-1a: two texts of the same hash cost one comparison too many, nothing else. */
    private static long hash(char kind, String text) {
        long hash = 0xcbf29ce484222325L;
        for (char c : (kind + text).toCharArray()) {
            hash = (hash ^ c) * 0x100000001b3L;
        }
        return hash;
    }

    boolean sharesSize(ItemTraits other) {
        return sizes.stream().anyMatch(mine -> other.sizes.stream().anyMatch(theirs -> holds(mine, theirs)));
    }

    /** One has all that the other says: 600×600×9.5 is 600×600. */
    private static boolean holds(List<String> one, List<String> other) {
        List<String> rest = new ArrayList<>(one.size() >= other.size() ? one : other);
        List<String> fewer = one.size() >= other.size() ? other : one;
        return fewer.stream().allMatch(rest::remove);
    }

    Set<String> pairs() {
        return pairs;
    }

    Set<String> single() {
        return single;
    }

    Set<String> words() {
        return words;
    }

    Set<Figure> figures() {
        return figures;
    }

    Set<String> values() {
        return values;
    }

    Set<List<String>> sizes() {
        return sizes;
    }

    Set<String> spellings() {
        return spellings;
    }

    Set<String> initials() {
        return initials;
    }

    List<String> latin() {
        return latin;
    }

    /** Whether it says anything by which something could be found. */
    public boolean isEmpty() {
        return pairs.isEmpty() && words.isEmpty() && sizes.isEmpty() && figures.isEmpty() && single.isEmpty();
    }

    @Override
    public String toString() {
        return "pairs " + pairs + ", words " + words + ", figures " + figures + ", sizes "
                + new TreeSet<>(
                        sizes.stream().map(size -> String.join("x", size)).toList())
                + ", spelled " + spellings;
    }
}
