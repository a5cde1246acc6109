package org.zhutong.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
    @TempDir
    private Path temporary;

    private RunDirectory directory;

    @BeforeEach
    void create() {
        directory = new RunDirectory(temporary.resolve(".run"));
    }

    private Server sleeper(String command) throws IOException {
        return Server.start(
                "Sleeper", List.of("sh", "-c", command), Map.of(), temporary, temporary.resolve("sleeper.log"));
    }

    @Test
    void aSecondRunIsKeptOut() throws IOException {
        directory.lock();
        RunDirectory second = new RunDirectory(directory.root());
        assertTrue(
                assertThrows(LaunchException.class, second::lock).getMessage().contains("already"));
    }

    @Test
    void serversLeftByAKilledRunAreStoppedOnce() throws Exception {
        directory.lock();
        Server left = sleeper("exec sleep 60");
        directory.note(List.of(left));
        assertEquals(1, directory.stopLeftovers());
        assertFalse(left.isAlive());
        assertEquals(0, directory.stopLeftovers());
    }

    @Test
    void aProcessThatOnlyHasTheNumberOfALeftServerIsSpared() throws Exception {
        directory.lock();
        Server other = sleeper("exec sleep 60");
        Files.writeString(directory.root().resolve("servers"), other.handle().pid() + " 2001-01-01T00:00:00Z\n");
        assertEquals(0, directory.stopLeftovers());
        assertTrue(other.isAlive());
        Server.stop(List.of(other), 2000);
    }

    @Test
    void aServerThatIgnoresTheRequestToEndIsEndedByForce() throws Exception {
        Server stubborn = sleeper("trap '' TERM; echo ready; while true; do sleep 0.1; done");
        while (stubborn.lastLines(1).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        Server.stop(List.of(stubborn), 300);
        assertFalse(stubborn.isAlive());
        // the shell may still say that its child was killed before it is killed itself
        assertEquals("ready", stubborn.lastLines(5).get(0));
    }

    @Test
    void keycloaksDataGoWhenTheRealmChanges() throws IOException {
        Path realm = Files.writeString(temporary.resolve("realm.json"), "one");
        assertFalse(directory.dropKeycloakDataUnlessFrom(realm));
        Path data = Files.writeString(directory.keycloak().resolve("data"), "people");
        assertFalse(directory.dropKeycloakDataUnlessFrom(realm));
        assertTrue(Files.exists(data));
        Files.writeString(realm, "two");
        assertTrue(directory.dropKeycloakDataUnlessFrom(realm));
        assertFalse(Files.exists(data));
    }

    @Test
    void startingOverDeletesEveryData() throws IOException {
        Files.createDirectories(directory.wildfly().resolve("data"));
        Files.createDirectories(directory.keycloak().resolve("data"));
        directory.clear();
        assertFalse(Files.exists(directory.wildfly()));
        assertFalse(Files.exists(directory.keycloak()));
    }
}
