package org.zhutong.test.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** The real database server of a run; the embedded default needs none. */
public abstract class DatabaseServer implements AutoCloseable {
    private static DatabaseServer ofThisRun;

    /** Started by whoever asks first: a test of the schema alone, or the servers of the suite. It ends with the run. */
    public static synchronized Optional<DatabaseServer> ofThisRun() {
        if (ofThisRun == null) {
            ofThisRun = switch (TestRun.database()) {
                case "postgresql" -> PostgresqlServer.start();
                case "mariadb" -> MariadbServer.start();
                default -> null;
            };
            if (ofThisRun != null) {
                Runtime.getRuntime().addShutdownHook(new Thread(ofThisRun::close, "end the database"));
            }
        }
        return Optional.ofNullable(ofThisRun);
    }

    /** A connection to a new and empty database of this name. */
    public Connection create(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        return DriverManager.getConnection(url(database));
    }

    /** JDBC address of the server as its administrator. */
    public abstract String url();

    abstract String url(String database);

    @Override
    public abstract void close();
}
