package org.zhutong.test.support;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Says after each run of tests how many of each kind ran in this build so far, from the reports of all modules; the last run says
 * the whole.
 */
public final class TestCount {
    private enum Kind {
        UNIT("unit"),
        ARCHITECTURE("architecture (ArchUnit)"),
        SCHEMA("schema (on each database, Oracle offline)"),
        IN_SERVER("in the server (Arquillian, H2 as Oracle)"),
        REST("REST"),
        BROWSER("browser"),
        SCENARIO("scenario"),
        POSTGRESQL("all that runs again on PostgreSQL"),
        MARIADB("all that runs again on MariaDB");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        static Kind of(String testClass, Path report) {
            if (report.toString().contains("/it/postgresql/")) {
                return POSTGRESQL;
            }
            if (report.toString().contains("/it/mariadb/")) {
                return MARIADB;
            }
            if (testClass.startsWith("org.zhutong.architecture.")) {
                return ARCHITECTURE;
            }
            if (testClass.startsWith("org.zhutong.test.inserver.")) {
                return IN_SERVER;
            }
            if (testClass.startsWith("org.zhutong.test.schema.")) {
                return SCHEMA;
            }
            if (testClass.startsWith("org.zhutong.test.rest.")) {
                return REST;
            }
            if (testClass.startsWith("org.zhutong.test.browser.")) {
                return BROWSER;
            }
            return testClass.startsWith("org.zhutong.test.scenario.") ? SCENARIO : UNIT;
        }
    }

    private record Tally(int run, int failed, int skipped, double seconds) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(run + other.run, failed + other.failed, skipped + other.skipped, seconds + other.seconds);
        }
    }

    private TestCount() {}

    /**
     * @param args the repository's folder; the instant at which the build began: older reports are of
     *     earlier ones; the database of the run that has just ended
     */
    public static void main(String[] args) throws IOException, ParserConfigurationException, SAXException {
        Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
        Tally total = Tally.NONE;
        for (Path report : reports(Path.of(args[0]), Instant.parse(args[1]))) {
            Element suite = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
            Tally tally = new Tally(
                    number(suite, "tests"),
                    number(suite, "failures") + number(suite, "errors"),
                    number(suite, "skipped"),
                    Double.parseDouble(suite.getAttribute("time").replace(",", "")));
            tallies.merge(Kind.of(suite.getAttribute("name"), report), tally, Tally::plus);
            total = total.plus(tally);
        }
        StringBuilder out = new StringBuilder("\nTests of this build so far, after the run on %s\n".formatted(args[2]));
        for (Kind kind : Kind.values()) {
            out.append(line(kind.title, tallies.getOrDefault(kind, Tally.NONE)));
        }
        out.append(line("all", total));
        out.append("%d passed, %d failed, %d skipped%n"
                .formatted(total.run - total.failed - total.skipped, total.failed, total.skipped));
        System.out.println(out);
    }

    private static String line(String title, Tally tally) {
        return "  %-44s %5d run, %d failed, %d skipped, %.0f s%n"
                .formatted(title, tally.run, tally.failed, tally.skipped, tally.seconds);
    }

    private static int number(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }

    private static List<Path> reports(Path root, Instant since) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean other = name.equals("src")
                        || name.equals("server")
                        || name.startsWith("keycloak-2")
                        || name.startsWith(".");
                return other && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String folder = file.getParent().getFileName().toString();
                if (file.getFileName().toString().matches("TEST-.*\\.xml")
                        && !attributes.lastModifiedTime().toInstant().isBefore(since)
                        && (folder.equals("surefire-reports") || folder.equals("reports"))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
