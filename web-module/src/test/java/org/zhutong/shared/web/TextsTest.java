package org.zhutong.shared.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in every language, and every key that is used exists. */
class TextsTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** {@code m['crm.customer']}, {@code m.of('…'}, {@code m.fill('…'}. */
    private static final Pattern KEY =
            Pattern.compile("\\bm(?:\\[|\\.of\\(|\\.fill\\()\\s*'([^']+)'\\s*([\\],)]|\\.concat)");
    /** The prefix of the keys of states, {@code of="sales.quotation"}. */
    private static final Pattern STATES =
            Pattern.compile("<zt:(?:state|docHeader|timeline)\\b[^>]*?\\bof=\"([a-z0-9.-]+)\"", Pattern.DOTALL);

    /** Names of languages are written in themselves. */
    private static final Set<String> SAME_IN_BOTH = Set.of("ui.language.zh-CN");

    @Test
    void everyBundleHasTheSameKeysInEveryLanguage() {
        Map<String, Map<String, Map<String, String>>> bundles = Sources.bundles();
        assertFalse(bundles.isEmpty());
        assertAll(bundles.entrySet().stream().map(bundle -> () -> {
            Map<String, Map<String, String>> languages = bundle.getValue();
            assertEquals(Set.of("", "en", "zh_CN"), languages.keySet(), bundle.getKey() + ": languages");
            Set<String> keys = languages.get("").keySet();
            assertEquals(Set.of(), difference(keys, languages.get("en").keySet()), bundle.getKey() + "_en");
            assertEquals(Set.of(), difference(keys, languages.get("zh_CN").keySet()), bundle.getKey() + "_zh_CN");
        }));
    }

    @Test
    void noKeyIsGivenTwiceInAFile() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path file : Sources.files("src/main/resources", ".properties")) {
            Set<String> seen = new HashSet<>();
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !seen.add(key))
                        .forEach(key -> twice.add(Sources.name(file) + ": " + key));
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void everyTextIsWrittenInItsLanguageAndTakesTheSameArguments() {
        Map<String, String> base = Sources.texts("");
        Map<String, String> english = Sources.texts("en");
        Map<String, String> chinese = Sources.texts("zh_CN");
        List<String> wrong = new ArrayList<>();
        base.forEach((key, text) -> {
            String en = english.getOrDefault(key, "");
            String zh = chinese.getOrDefault(key, "");
            if (text.isBlank() || en.isBlank() || zh.isBlank()) {
                wrong.add(key + " is empty");
            }
            if (!SAME_IN_BOTH.contains(key)
                    && (HAN.matcher(text).find() || HAN.matcher(en).find())) {
                wrong.add(key + " is Chinese in English");
            }
            if (!arguments(text).equals(arguments(zh)) || !arguments(text).equals(arguments(en))) {
                wrong.add(key + " takes other arguments in one language");
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyKeyStandsInTheBundleItsFirstSegmentNames() {
        List<String> wrong = new ArrayList<>();
        Sources.bundles().forEach((name, languages) -> {
            String feature =
                    name.endsWith("/shared/ui") ? "ui" : name.replaceFirst(".*/org/zhutong/(.*)/messages$", "$1");
            languages.getOrDefault("", Map.of()).keySet().stream()
                    .filter(key -> !key.startsWith(feature + ".") && !key.startsWith("jakarta.faces."))
                    .forEach(key -> wrong.add(name + ": " + key));
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyKeyUsedOnAPageExists() {
        Set<String> keys = Sources.texts("").keySet();
        Set<String> missing = new TreeSet<>();
        for (Path page : Sources.files("src/main/webapp", ".xhtml")) {
            Matcher use = KEY.matcher(Sources.read(page));
            while (use.find()) {
                boolean prefix = use.group(2).equals(".concat");
                String key = use.group(1);
                if (prefix ? keys.stream().noneMatch(k -> k.startsWith(key)) : !keys.contains(key)) {
                    missing.add(Sources.name(page) + ": " + key + (prefix ? "…" : ""));
                }
            }
            Matcher states = STATES.matcher(Sources.read(page));
            while (states.find()) {
                String prefix = states.group(1) + ".state.";
                if (keys.stream().noneMatch(k -> k.startsWith(prefix))) {
                    missing.add(Sources.name(page) + ": " + prefix + "…");
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyUsedInAClassExists() {
        Set<String> keys = Sources.texts("").keySet();
        Set<String> features = new TreeSet<>();
        keys.forEach(key -> features.add(key.substring(0, key.indexOf('.'))));
        features.remove("jakarta");
        // "crm.credit-exceeded" wherever a refusal, a violation, a task or a shell text is made
        Pattern literal = Pattern.compile(
                "(?:BusinessException\\s*\\.\\w+|new Violation|new TaskItem|new SearchHit|texts\\.get|texts\\.of"
                        + "|Texts\\.text|invalidField|conflict|notFound|forbidden|stale)\\((?:[^;\"]|\"[^\"]*\")*?\"@?((?:"
                        + String.join("|", features) + ")\\.[a-z][A-Za-z0-9_.-]*[A-Za-z0-9_-])\"(?!\\s*\\+)");
        Set<String> missing = new TreeSet<>();
        for (Path source : Sources.files("src/main/java", ".java")) {
            Matcher use = literal.matcher(Sources.read(source));
            while (use.find()) {
                if (!keys.contains(use.group(1))) {
                    missing.add(Sources.name(source) + ": " + use.group(1));
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void textsComeInTheLanguageAskedFor() {
        assertEquals("保存", Texts.text("ui.save", Locale.SIMPLIFIED_CHINESE));
        assertEquals("Save", Texts.text("ui.save", Locale.ENGLISH));
        assertEquals("3 in all", Texts.text("ui.list.total", Locale.ENGLISH, "3"));
        assertEquals("??ui.no-such-key??", Texts.text("ui.no-such-key", Locale.ENGLISH));
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        Set<String> only = new TreeSet<>();
        Stream.concat(one.stream(), other.stream())
                .filter(key -> !one.contains(key) || !other.contains(key))
                .forEach(only::add);
        return only;
    }

    /** The numbers of the arguments a text takes; fails when it is no valid pattern. */
    private static Set<String> arguments(String pattern) {
        new MessageFormat(pattern, Locale.ROOT);
        Set<String> arguments = new TreeSet<>();
        Matcher argument = Pattern.compile("\\{(\\d+)").matcher(pattern);
        while (argument.find()) {
            arguments.add(argument.group(1));
        }
        return arguments;
    }
}
