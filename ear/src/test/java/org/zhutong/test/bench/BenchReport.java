package org.zhutong.test.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhutong.test.inserver.bench.BenchResult;

/** Prints what the benchmarks of a run found, as one block at the end, and keeps it as {@code report.txt} in the run's folder. */
public final class BenchReport {
    private BenchReport() {}

    /** @param args the run's folder; the JVM options and the workers of the server; versions of WildFly and PostgreSQL */
    public static void main(String[] args) throws IOException {
        Path run = Path.of(args[0]);
        List<BenchResult> results = BenchResult.of(run);
        StringBuilder out = new StringBuilder("\nZhutong's speed, on PostgreSQL\n");
        for (BenchResult result : results) {
            out.append("  %s %s: %s%n".formatted(result.place(), result.title(), result.measured()));
            if (!result.goal().isEmpty()) {
                out.append("      goal %s: %s%n".formatted(result.goal(), result.met() ? "met" : "MISSED"));
            }
        }
        long missed = results.stream().filter(result -> !result.met()).count();
        out.append(missed == 0 ? "All goals met" : missed + " goals missed").append(" on\n");
        out.append("  %d cores, %s %s, Java %s%n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.vm.version")));
        out.append("  WildFly %s with %s workers and %s; PostgreSQL %s%n"
                .formatted(args[3], args[2], args[1].replaceAll(" -Xlog\\S+", ""), args[4]));
        Files.writeString(run.resolve("report.txt"), out);
        System.out.println(out);
    }
}
