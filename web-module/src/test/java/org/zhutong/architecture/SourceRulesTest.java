package org.zhutong.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the sources show. */
class SourceRulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int MAX_LINES = 500;
    private static final int MAX_SERVICE_LINES = 300;

    @Test
    void noClassIsLongerThanOnePersonKeepsInMind() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources("src/main/java", ".java")) {
            int lines = Files.readAllLines(source).size();
            int most = source.getFileName().toString().endsWith("Service.java") ? MAX_SERVICE_LINES : MAX_LINES;
            if (lines > most) {
                tooLong.add(ROOT.relativize(source) + " has " + lines + " lines, at most " + most);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void noFailureIsSwallowed() throws IOException {
        Pattern empty = Pattern.compile("catch \\([^)]*\\) \\{\\s*}");
        List<String> found = new ArrayList<>();
        for (Path source : sources("src/main/java", ".java")) {
            if (empty.matcher(Files.readString(source)).find()) {
                found.add(ROOT.relativize(source).toString());
            }
        }
        assertEquals(List.of(), found, "an empty catch block needs at least the reason why that is right");
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        Pattern later = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
        List<String> found = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/main/webapp", "src/main/resources")) {
            for (Path source : sources(folder, ".java", ".xhtml", ".xml", ".properties", ".js", ".css")) {
                if (later.matcher(Files.readString(source)).find()) {
                    found.add(ROOT.relativize(source).toString());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<Path> sources(String folder, String... endings) throws IOException {
        List<Path> found = new ArrayList<>();
        boolean any = false;
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(m -> Files.isRegularFile(m.resolve("pom.xml")))
                    .toList()) {
                Path base = module.resolve(folder);
                if (Files.isDirectory(base)) {
                    any = true;
                    try (Stream<Path> files = Files.walk(base)) {
                        files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                                .filter(Files::isRegularFile)
                                .forEach(found::add);
                    }
                }
            }
        }
        assertTrue(any, "no module has " + folder + " below " + ROOT);
        return found;
    }
}
