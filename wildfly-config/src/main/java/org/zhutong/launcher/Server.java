package org.zhutong.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server that was started as a process of its own, writing to a log file. */
public final class Server {
    private final String name;
    private final Path log;
    private final Process process;

    private Server(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts a server in a session of its own, so that Ctrl-C reaches only who started it; that one then stops the server in
     * an orderly way. Where the system has no {@code setsid} the server hears Ctrl-C as well, which ends it too.
     *
     * @param environment added to the environment of this process
     */
    public static Server start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path log)
            throws IOException {
        List<String> inOwnSession = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            inOwnSession.add("/usr/bin/setsid");
        }
        inOwnSession.addAll(command);
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(inOwnSession)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Server(name, log, builder.start());
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, once the server has ended. */
    public Optional<Integer> exitCode() {
        return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    /** The last lines of the log, for the person who has to find out what went wrong. */
    public List<String> lastLines(int count) throws IOException {
        // a server's log may end within a character: decode leniently
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** Ends servers together: politely first, by force those that are still there after the grace period. */
    public static void stop(List<Server> servers, long graceMillis) throws InterruptedException {
        servers.forEach(server -> server.process.destroy());
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(graceMillis);
        for (Server server : servers) {
            if (!server.process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                server.process.descendants().forEach(ProcessHandle::destroyForcibly);
                server.process.destroyForcibly().waitFor();
            }
        }
    }
}
