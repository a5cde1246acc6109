package org.zhutong.crm.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.SearchText;

/**
 * The administrative divisions of China, from the bundled list {@code divisions.txt}, and how people write them: 上海 浦东,
 * 江苏省苏州市, 张江高科技园区 (no division: nothing), 310115.
 */
public final class Divisions {
    private static final String FILE = "divisions.txt";
    private static final Pattern BETWEEN = Pattern.compile("[\\s/\\\\\\-·,，、>]+");
    private static final Pattern KIND = Pattern.compile("(特别行政区|自治区|自治州|自治县|自治旗|地区|新区|省|市|盟|区|县|旗)$");

    /** The peoples in the names of autonomous divisions: 恩施土家族苗族自治州 is called 恩施. */
    private static final Pattern PEOPLE = Pattern.compile(
            "(维吾尔|哈萨克|柯尔克孜|蒙古|壮|回|藏|苗|彝|布依|朝鲜|侗|瑶|白|土家|哈尼|傣|黎|傈僳|羌|景颇|满|畲|拉祜|佤|水|纳西|仫佬|毛南|仡佬|锡伯|裕固|保安|东乡|撒拉|土|达斡尔|鄂伦春|鄂温克|普米|怒|独龙|塔吉克|各)族?$");

    private final Map<String, Division> byCode = new TreeMap<>();
    private final Map<String, Division> byName = new HashMap<>();
    private final Map<String, String> initials = new HashMap<>();

    private Divisions() {
        Map<String, List<Division>> written = new HashMap<>();
        for (String line : lines()) {
            String code = line.substring(0, 6);
            List<String> names = new ArrayList<>();
            for (String above : above(code)) {
                Division known = byCode.get(above);
                if (known != null) {
                    names.add(known.name());
                }
            }
            names.add(line.substring(7));
            Division division = new Division(code, line.substring(7), String.join("", names));
            byCode.put(code, division);
            initials.put(code, SearchText.initials(division.fullName()) + " " + SearchText.initials(division.name()));
            for (String form : forms(names)) {
                written.computeIfAbsent(form, any -> new ArrayList<>()).add(division);
            }
        }
        written.forEach((form, meant) -> {
            Division widest = meant.get(0);
            // 吉林 is the province, though its city 吉林市 is called so too; 鼓楼区 is nobody's alone
            if (meant.stream().allMatch(widest::contains)) {
                byName.put(form, widest);
            }
        });
    }

    private static final class Holder {
        static final Divisions ALL = new Divisions();
    }

    /** The division with this code, or written so; nothing where it is none, or could be several. */
    public static Optional<Division> find(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String form = form(text);
        Division byCode = Holder.ALL.byCode.get(form);
        if (byCode != null) {
            return Optional.of(byCode);
        }
        Division byName = Holder.ALL.byName.get(form);
        // 恩施州
        return byName == null && form.length() > 2 && form.endsWith("州")
                ? Optional.ofNullable(Holder.ALL.byName.get(form.substring(0, form.length() - 1)))
                : Optional.ofNullable(byName);
    }

    /**
     * What may be meant by what is being typed: parts of names, pinyin initials or the beginning of a code; the wider first.
     *
     * @param limit at most so many
     */
    public static List<Division> suggest(String text, int limit) {
        String form = form(text);
        if (form.isEmpty()) {
            return List.of();
        }
        Optional<Division> exact = find(text);
        return Holder.ALL.byCode.values().stream()
                .filter(division -> division.code().startsWith(form)
                        || division.fullName().contains(form)
                        || exact.filter(found -> found.contains(division)).isPresent()
                        || Holder.ALL.startsWithInitials(division, form))
                .sorted(Comparator.comparingInt(Division::level).thenComparing(Division::code))
                .limit(limit)
                .toList();
    }

    private boolean startsWithInitials(Division division, String form) {
        String both = Objects.requireNonNull(initials.get(division.code()));
        return both.startsWith(form) || both.contains(" " + form);
    }

    /** Those directly in it; provinces where there is no code. */
    public static List<Division> in(@Nullable String code) {
        Division of = code == null ? null : Holder.ALL.byCode.get(code);
        if (code != null && of == null) {
            return List.of();
        }
        return Holder.ALL.byCode.values().stream()
                .filter(division -> isDirectlyIn(division, of))
                .toList();
    }

    private static boolean isDirectlyIn(Division division, @Nullable Division of) {
        String next = null;
        for (String above : above(division.code())) {
            next = Holder.ALL.byCode.containsKey(above) ? above : next;
        }
        return Objects.equals(next, of == null ? null : of.code());
    }

    /** Codes of those it may lie in, the widest first; a municipality's districts lie in no city. */
    private static List<String> above(String code) {
        List<String> codes = new ArrayList<>();
        if (!code.endsWith("0000")) {
            codes.add(code.substring(0, 2) + "0000");
            if (!code.endsWith("00")) {
                codes.add(code.substring(0, 4) + "00");
            }
        }
        return codes;
    }

    /** Every way to write a division by the names from the province down: each long or short, those above left out or not. */
    private static Set<String> forms(List<String> names) {
        int own = names.size() - 1;
        Set<String> forms = new LinkedHashSet<>(List.of(""));
        for (int i = 0; i <= own; i++) {
            Set<String> longer = new LinkedHashSet<>();
            for (String form : forms) {
                longer.add(form + names.get(i));
                longer.add(form + brief(names.get(i)));
                if (i < own) {
                    longer.add(form);
                }
            }
            forms = longer;
        }
        return forms;
    }

    /** Without its kind: 上海市 is 上海, 黔东南苗族侗族自治州 is 黔东南; a name of one character stays. */
    private static String brief(String name) {
        String brief = KIND.matcher(name).replaceFirst("");
        if (name.contains("自治")) {
            String before;
            do {
                before = brief;
                brief = PEOPLE.matcher(brief).replaceFirst("");
            } while (!brief.equals(before) && brief.length() > 2);
        }
        return brief.length() < 2 ? name : brief;
    }

    private static String form(String text) {
        return BETWEEN.matcher(SearchText.normalize(text)).replaceAll("");
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Divisions.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
