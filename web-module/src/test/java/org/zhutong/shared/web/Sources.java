package org.zhutong.shared.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages, texts and classes of all modules, as they are in the source folders. */
final class Sources {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("jpa-module", "ejb-module", "web-module");

    private Sources() {}

    static List<Path> files(String folder, String ending) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(Sources::walk)
                .filter(file -> file.toString().endsWith(ending))
                .sorted()
                .toList();
    }

    /** All bundles: base name (path without language and ending) → language ("" for the base) → texts. */
    static Map<String, Map<String, Map<String, String>>> bundles() {
        Map<String, Map<String, Map<String, String>>> bundles = new TreeMap<>();
        for (Path file : files("src/main/resources", ".properties")) {
            String path = ROOT.relativize(file).toString().replaceFirst("\\.properties$", "");
            if (!path.contains("/org/zhutong/")) {
                continue;
            }
            String base = path.replaceFirst("_(en|zh_CN)$", "");
            String language = path.equals(base) ? "" : path.substring(base.length() + 1);
            bundles.computeIfAbsent(base, b -> new TreeMap<>()).put(language, load(file));
        }
        return bundles;
    }

    /** Every key of every bundle with its text in one language. */
    static Map<String, String> texts(String language) {
        Map<String, String> texts = new TreeMap<>();
        bundles().values().forEach(bundle -> texts.putAll(bundle.getOrDefault(language, Map.of())));
        return texts;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static Map<String, String> load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
