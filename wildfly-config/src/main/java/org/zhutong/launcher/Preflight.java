package org.zhutong.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What would keep the servers from starting, found before any of them does. */
final class Preflight {
    private static final long DISK_NEEDED = 2L << 30;

    private Preflight() {}

    /** @throws LaunchException with the first obstacle and what to do about it */
    static void check(Settings settings, Path runDirectory) {
        checkDirectory(runDirectory);
        checkPort(settings.httpPort(), "the application", Settings.HTTP_PORT);
        checkPort(settings.keycloakPort(), "Keycloak", Settings.KEYCLOAK_PORT);
        checkPort(settings.managementPort(), "WildFly's management", Settings.MANAGEMENT_PORT);
    }

    private static void checkDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "write", ".try"));
        } catch (IOException e) {
            throw new LaunchException("Cannot write to " + directory + ", where the data of a run are kept.", e);
        }
        try {
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < DISK_NEEDED) {
                throw new LaunchException("Only " + (free >> 20) + " MB are free on the disk of " + directory
                        + "; a run needs " + (DISK_NEEDED >> 20) + " MB.");
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot tell how much room there is on the disk of " + directory + ".", e);
        }
    }

    private static void checkPort(int port, String server, String variable) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new LaunchException(
                    "Port " + port + " for " + server + " is in use or not allowed; free it or set " + variable
                            + " to another one.",
                    e);
        }
    }
}
