package org.zhutong.shared.schema;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * Prints, without a database, what a DBA runs on an empty schema, Liquibase's own bookkeeping included, so that a server
 * started with {@code ZHUTONG_DB_MIGRATE=validate} afterwards finds the schema current. The build writes it to
 * {@code jpa-module/target/ddl}. For a schema that is behind, the server itself prints what is missing.
 */
public final class SchemaSql {
    /** Resource name of the whole changelog. */
    public static final String CHANGELOG = "db/changelog/master.xml";

    private static final Map<String, String> DATABASES =
            Map.of("oracle", "23.0", "postgresql", "16.0", "mariadb", "11.4");

    private SchemaSql() {}

    /** @param args the folder to write {@code oracle.sql}, {@code postgresql.sql} and {@code mariadb.sql} to */
    public static void main(String[] args) throws IOException, LiquibaseException {
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Map.Entry<String, String> one : DATABASES.entrySet()) {
            Path history = Files.createTempFile("zhutong-ddl", ".csv");
            Files.delete(history);
            try (Writer out = Files.newBufferedWriter(folder.resolve(one.getKey() + ".sql"), StandardCharsets.UTF_8)) {
                print(
                        one.getKey() + "?version=" + one.getValue() + "&outputLiquibaseSql=all&changeLogFile="
                                + history,
                        out);
            } finally {
                Files.deleteIfExists(history);
            }
        }
    }

    private static void print(String offline, Writer out) throws LiquibaseException {
        ClassLoaderResourceAccessor resources = new ClassLoaderResourceAccessor(SchemaSql.class.getClassLoader());
        OfflineConnection connection = new OfflineConnection("offline:" + offline, resources);
        Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection);
        connection.attached(database);
        new Liquibase(CHANGELOG, resources, database).update(new Contexts(), new LabelExpression(), out);
    }
}
