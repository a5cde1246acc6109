package org.zhutong.crm.model;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a building project a name speaks of: phases (一期, 第2期, Phase II), plots and sections (3号地块, 二标段), buildings
 * (1#, 2号楼, A座, Tower 3), and the name without them. Written in whatever way, the same part has the same number.
 */
final class ProjectParts {
    /** What a project is divided into. */
    private enum Kind {
        PHASE,
        PLOT,
        BUILDING
    }

    private static final String NUMBER = "(?:(?<![0-9])[0-9]{1,3}|(?<![a-z0-9])[a-z]|[一二三四五六七八九十]{1,3})";
    private static final String NUMBERS = NUMBER + "(?:[、,&和及/-]" + NUMBER + ")*";
    private static final String WORD_NUMBER = "\\s*([0-9]{1,3}|[ivx]{1,4}|[a-z]|one|two|three|four|five)(?![a-z0-9])";
    private static final Map<Kind, List<Pattern>> PATTERNS = Map.of(
            Kind.PHASE,
            List.of(
                    Pattern.compile("第?" + NUMBERS + "期(?:工程)?"),
                    Pattern.compile("(?<![a-z])(?:phase|stage)" + WORD_NUMBER),
                    Pattern.compile("(?<![a-z0-9])([0-9]{1,2})(?:st|nd|rd|th)\\s+phase(?![a-z])")),
            Kind.PLOT,
            List.of(
                    Pattern.compile("第?" + NUMBERS + "[号#]?(?:地块|标段|标|组团|区块)"),
                    Pattern.compile("(?<![a-z])(?:plot|lot|section)" + WORD_NUMBER)),
            Kind.BUILDING,
            List.of(
                    Pattern.compile(NUMBERS + "(?:#|号(?=[楼栋幢座]))(?:楼|栋|幢|座)?"),
                    Pattern.compile(NUMBERS + "(?:栋|幢|座|楼(?!盘))"),
                    Pattern.compile("#\\s*([0-9]{1,3})(?![0-9])"),
                    Pattern.compile("(?<![a-z])(?:tower|building|block)" + WORD_NUMBER)));
    private static final Pattern SINGLE =
            Pattern.compile("[0-9]+|[一二三四五六七八九十]+|(?<![a-z])(?:one|two|three|four|five|[ivx]+|[a-z])(?![a-z0-9])");
    private static final Pattern NOISE = Pattern.compile("(?:建设)?(?:项目部?|工程)$|(?<![a-z])project$");
    private static final Pattern EDGE = Pattern.compile("[^\\p{L}\\p{N}]+$");
    private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
    private static final List<String> WORDS = List.of("", "one", "two", "three", "four", "five");
    private static final String DIGITS = "一二三四五六七八九";

    private final Map<Kind, Set<String>> numbers = new EnumMap<>(Kind.class);
    private final String name;

    ProjectParts(String text) {
        String rest = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            for (Pattern pattern : PATTERNS.getOrDefault(kind, List.of())) {
                rest = take(kind, pattern, rest);
            }
        }
        this.name = withoutNoise(rest);
    }

    private String take(Kind kind, Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (found.find()) {
            String part = found.group().replaceAll("phase|stage|plot|lot|section|tower|building|block", " ");
            Matcher single = SINGLE.matcher(part.replaceAll("(?<=[0-9])(?:st|nd|rd|th)", ""));
            while (single.find()) {
                numbers.computeIfAbsent(kind, any -> new TreeSet<>()).add(number(single.group()));
            }
            found.appendReplacement(rest, " ");
        }
        return found.appendTail(rest).toString();
    }

    private static String withoutNoise(String rest) {
        String plain = EDGE.matcher(rest.strip()).replaceFirst("");
        String shorter = EDGE.matcher(NOISE.matcher(plain).replaceFirst("")).replaceFirst("");
        return shorter.isBlank() ? plain : shorter;
    }

    private static String number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return String.valueOf(Integer.parseInt(text));
        }
        int written = Math.max(ROMAN.indexOf(text), WORDS.indexOf(text));
        if (written > 0) {
            return String.valueOf(written);
        }
        return text.charAt(0) < 'z' + 1 ? text : String.valueOf(chinese(text));
    }

    /** 一 to 九十九; what is no number in that way of writing comes out as some other one, always the same. */
    private static int chinese(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.chars().map(c -> DIGITS.indexOf(c) + 1).reduce(0, (sum, digit) -> sum * 10 + digit);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0)) + 1;
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(text.length() - 1)) + 1;
        return tens * 10 + ones;
    }

    /** Without its parts and the word for project. */
    String name() {
        return name;
    }

    /** What both name tells whether they are the same part; null where they name nothing of one kind. */
    @Nullable
    CollisionReason compare(ProjectParts other) {
        boolean same = false;
        for (Map.Entry<Kind, Set<String>> mine : numbers.entrySet()) {
            Set<String> theirs = other.numbers.get(mine.getKey());
            if (theirs != null) {
                if (mine.getValue().stream().noneMatch(theirs::contains)) {
                    return CollisionReason.PART_DIFFERENT;
                }
                same = true;
            }
        }
        return same ? CollisionReason.PART_SAME : null;
    }
}
