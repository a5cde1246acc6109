package org.zhutong.test.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends the servers of the tests when the tests' JVM is gone, however it went. A small shell waits at the other end of a pipe:
 * the kernel closes it when this JVM dies, even of {@code kill -9}, and the shell then kills what it was told of. After an
 * orderly end nothing is left to kill.
 */
final class Watchdog {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            tree() { for child in $(cat /proc/$1/task/*/children 2>/dev/null); do tree "$child"; done; kill -9 "$1" 2>/dev/null; }
            pids=
            while read -r verb pid; do
              case $verb in
                watch) pids="$pids $pid" ;;
                forget) kept=; for p in $pids; do [ "$p" = "$pid" ] || kept="$kept $p"; done; pids=$kept ;;
              esac
            done
            for p in $pids; do tree "$p"; done
            """;

    private static final List<Process> SHELL = new ArrayList<>();

    private Watchdog() {}

    static void watch(long pid) {
        tell("watch " + pid);
    }

    static void forget(long pid) {
        tell("forget " + pid);
    }

    private static synchronized void tell(String line) {
        try {
            if (SHELL.isEmpty()) {
                SHELL.add(new ProcessBuilder("bash", "-c", SCRIPT)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            // a Process' stream is no resource to close here: closing it is the signal
            OutputStream pipe = SHELL.get(0).getOutputStream();
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            throw new IllegalStateException("no shell to watch over the servers: " + e.getMessage(), e);
        }
    }
}
