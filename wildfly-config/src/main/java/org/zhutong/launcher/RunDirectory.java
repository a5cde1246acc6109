package org.zhutong.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** {@code .run/}: the data of a run, which stay, and notes about the servers running from it. */
final class RunDirectory {
    private final Path root;
    private @Nullable FileLock lock;

    RunDirectory(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path wildfly() {
        return root.resolve("wildfly");
    }

    Path keycloak() {
        return root.resolve("keycloak");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** Keeps a second run out until this process ends. */
    void lock() throws IOException {
        Files.createDirectories(root);
        FileChannel channel = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new LaunchException(
                    "Zhutong runs from " + root + " already; stop it with Ctrl-C in its terminal first.");
        }
    }

    /** Notes who runs, for {@link #stopLeftovers}. */
    void note(List<Server> servers) throws IOException {
        StringBuilder notes = new StringBuilder();
        for (Server server : servers) {
            notes.append(server.handle().pid())
                    .append(' ')
                    .append(startOf(server.handle()))
                    .append('\n');
        }
        Files.writeString(root.resolve("servers"), notes);
    }

    /**
     * Ends servers of a run that was killed and couldn't stop them. A process is theirs if it has both the noted number and the
     * noted time of its start.
     *
     * @return how many there were
     */
    int stopLeftovers() throws IOException, InterruptedException {
        Path notes = root.resolve("servers");
        if (!Files.exists(notes)) {
            return 0;
        }
        int stopped = 0;
        for (String line : Files.readAllLines(notes)) {
            String[] parts = line.split(" ", 2);
            Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(handle -> startOf(handle).equals(parts[1]));
            if (left.isPresent()) {
                end(left.get());
                stopped++;
            }
        }
        Files.delete(notes);
        return stopped;
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(8, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new LaunchException("Process " + process.pid() + " of an earlier run cannot be stopped.", e);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** Deletes all data. */
    void clear() throws IOException {
        for (Path data : List.of(wildfly(), keycloak(), logs())) {
            Folders.delete(data);
        }
    }

    /**
     * Keycloak imports a realm only where there is none. So when the build has another one than these data came from, they go:
     * what is in them is the demo realm, sessions, and what was changed by hand.
     *
     * @return whether there were data of another realm
     */
    boolean dropKeycloakDataUnlessFrom(Path realm) throws IOException {
        String hash = sha256(realm);
        Path note = keycloak().resolve("realm.sha256");
        boolean other = Files.exists(keycloak())
                && !(Files.exists(note) && Files.readString(note).equals(hash));
        if (other) {
            Folders.delete(keycloak());
        }
        Files.createDirectories(keycloak());
        Files.writeString(note, hash);
        return other;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
