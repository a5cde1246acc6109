package org.zhutong.test.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhutong.test.support.TestRun;

/** The heap of the server between two moments, from its log of collections ({@code -Xlog:gc}). */
final class GcLog {
    private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\)");

    private final Path file = TestRun.folder().resolve("gc.log");
    private final int before;

    GcLog() throws IOException {
        before = Files.readAllLines(file).size();
    }

    /**
     * What the heap held at most.
     *
     * @param used MiB before a collection, garbage included
     * @param kept MiB after one: what was in use
     */
    record Peak(int used, int kept) {}

    /** Since this object was made. */
    Peak peak() throws IOException {
        List<String> lines = Files.readAllLines(file);
        int used = 0;
        int kept = 0;
        for (String line : lines.subList(before, lines.size())) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.find()) {
                used = Math.max(used, Integer.parseInt(pause.group(1)));
                kept = Math.max(kept, Integer.parseInt(pause.group(2)));
            }
        }
        return new Peak(used, kept);
    }
}
