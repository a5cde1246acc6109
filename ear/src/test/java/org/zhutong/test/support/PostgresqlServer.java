package org.zhutong.test.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real PostgreSQL, its binaries from Maven, with its data in this run's folder. */
public final class PostgresqlServer extends DatabaseServer {
    private final EmbeddedPostgres server;
    private final long pid;

    private PostgresqlServer(EmbeddedPostgres server, long pid) {
        this.server = server;
        this.pid = pid;
    }

    static PostgresqlServer start() {
        return start(TestRun.folder().resolve("postgresql"), TestRun.postgresqlPort());
    }

    /** @param port 0 for any free one */
    public static PostgresqlServer start(Path data, int port) {
        Folders.delete(data);
        try {
            Files.createDirectories(data.getParent());
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(
                            data.resolveSibling("postgresql-binaries").toFile())
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            data.resolveSibling("postgresql.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            data.resolveSibling("postgresql.log").toFile()));
            if (port != 0) {
                builder.setPort(port);
            }
            EmbeddedPostgres server = builder.start();
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            Watchdog.watch(pid);
            return new PostgresqlServer(server, pid);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public String url() {
        return url("postgres");
    }

    @Override
    String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    @Override
    public void close() {
        try {
            server.close();
            Watchdog.forget(pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
