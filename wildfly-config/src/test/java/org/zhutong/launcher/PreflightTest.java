package org.zhutong.launcher;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    private final List<ServerSocket> sockets = new ArrayList<>();

    @TempDir
    private Path directory;

    /** Three ports that were free a moment ago. */
    private Settings settings;

    @BeforeEach
    void findPorts() throws IOException {
        for (int i = 0; i < 3; i++) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        settings = new Settings(
                sockets.get(0).getLocalPort(),
                sockets.get(1).getLocalPort(),
                sockets.get(2).getLocalPort(),
                "h2",
                "768m");
    }

    @AfterEach
    void free() throws IOException {
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void freePortsAndAWritableFolderPass() throws IOException {
        free();
        Preflight.check(settings, directory.resolve("new"));
        assertTrue(Files.isDirectory(directory.resolve("new")));
    }

    @Test
    void aPortInUseIsNamedWithTheVariableThatChangesIt() throws IOException {
        sockets.get(0).close();
        sockets.get(2).close();
        LaunchException refused = assertThrows(LaunchException.class, () -> Preflight.check(settings, directory));
        assertTrue(refused.getMessage().contains("Port " + settings.keycloakPort()), refused.getMessage());
        assertTrue(refused.getMessage().contains("ZHUTONG_KEYCLOAK_PORT"), refused.getMessage());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        free();
        Path file = Files.createFile(directory.resolve("file"));
        LaunchException refused =
                assertThrows(LaunchException.class, () -> Preflight.check(settings, file.resolve(".run")));
        assertTrue(refused.getMessage().startsWith("Cannot write to "), refused.getMessage());
    }
}
