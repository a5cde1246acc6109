package org.zhutong.test.inserver.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of the block that a benchmark run prints at its end. Kept as a small file of the run, since some figures are taken
 * in the server's JVM, the others in that of the tests.
 *
 * @param place where in the block it stands, e.g. {@code 3.1}
 * @param goal what was wanted; empty where the figure only explains another
 */
public record BenchResult(String place, String title, String measured, String goal, boolean met) {
    private static final String FOLDER = "results";

    /** Keeps it for the end of the run. */
    public void keep() {
        Path file = folder().resolve(place + ".txt");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\t", place, title, measured, goal, Boolean.toString(met)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A figure without a goal of its own. */
    public static BenchResult note(String place, String title, String measured) {
        return new BenchResult(place, title, measured, "", true);
    }

    /** Those of a run, in their order. @param run the run's folder, below which each server has its own */
    public static List<BenchResult> of(Path run) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> servers = Files.list(run)) {
            for (Path results : servers.map(server -> server.resolve(FOLDER))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> found = Files.list(results)) {
                    files.addAll(found.toList());
                }
            }
        }
        List<BenchResult> results = new ArrayList<>();
        for (Path file : files) {
            String[] parts = Files.readString(file).split("\t", -1);
            results.add(new BenchResult(parts[0], parts[1], parts[2], parts[3], Boolean.parseBoolean(parts[4])));
        }
        results.sort(java.util.Comparator.comparing(BenchResult::place));
        return results;
    }

    private static Path folder() {
        String run = System.getProperty("zhutong.it.dir");
        // the server's own folder is one below the run's
        Path base = run == null
                ? Path.of(System.getProperty("jboss.server.base.dir")).getParent()
                : Path.of(run);
        return base.resolve(FOLDER);
    }
}
