package org.zhutong.crm.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * The name of a company as it is compared: without its legal form (有限公司, 集团, Co., Ltd.), brackets, spaces, punctuation,
 * case and width. What stood in brackets comes first, since 申江（上海）建设 and 上海申江建设 are one. Chinese is also spelled
 * in pinyin, syllable by syllable: by that traditional and simplified characters are the same, and so are those mixed up
 * while typing pinyin.
 */
public final class CompanyName {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{<【〔《「](.*?)[)\\]}>】〕》」]");
    private static final Pattern FORM = Pattern.compile("(?:股份|有限|责任|責任|总公司|總公司|公司|集团|集團)+$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FORM_WORDS =
            Set.of("co", "ltd", "limited", "company", "corporation", "corp", "inc", "llc", "plc", "gmbh", "group");

    private final String text;
    private final List<String> sound;
    private final List<String> sorted;

    private CompanyName(List<String> words) {
        this.text = String.join("", words);
        this.sound = spell(text);
        this.sorted = spell(String.join("", words.stream().sorted().toList()));
    }

    public static CompanyName of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder bracketed = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        Matcher brackets = BRACKETS.matcher(plain);
        while (brackets.find()) {
            bracketed.append(withoutForm(brackets.group(1))).append(' ');
            brackets.appendReplacement(rest, " ");
        }
        brackets.appendTail(rest);
        List<String> words = words(bracketed + withoutForm(rest.toString().strip()));
        List<String> kept = new ArrayList<>(words);
        while (!kept.isEmpty() && FORM_WORDS.contains(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        // a name that is nothing but a form is compared as it stands
        return new CompanyName(kept.isEmpty() ? words(plain) : kept);
    }

    private static String withoutForm(String part) {
        return FORM.matcher(part.strip()).replaceFirst("");
    }

    private static List<String> words(String plain) {
        return Arrays.stream(NO_WORD.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Chinese by syllables, everything else by characters. */
    static List<String> spell(String text) {
        List<String> units = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            units.add(spell(text.charAt(i)));
        }
        return List.copyOf(units);
    }

    private static String spell(char c) {
        String[] readings = c < 0x3400 ? null : PinyinHelper.toHanyuPinyinStringArray(c);
        // "shui3": which tone is as easily mistaken as which character
        return readings == null || readings.length == 0 ? String.valueOf(c) : readings[0].replaceAll("\\d", "");
    }

    /** Without form, brackets and spaces, in lower case. */
    public String text() {
        return text;
    }

    /** The same by sound: syllables of Chinese, single characters of anything else. */
    public List<String> sound() {
        return sound;
    }

    /** As {@link #sound}, of the words in order of the alphabet: a name turned round is the same name. */
    public List<String> sorted() {
        return sorted;
    }
}
