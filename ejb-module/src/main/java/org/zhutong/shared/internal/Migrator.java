package org.zhutong.shared.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.schema.SchemaSql;
import org.zhutong.shared.service.Environment;

/**
 * Brings the schema up to date before anything else starts; or, where a DBA runs the SQL (ZHUTONG_DB_MIGRATE=validate),
 * refuses to start on a schema that is behind.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {
    private static final Logger LOG = Logger.getLogger(Migrator.class);

    @Resource(lookup = "java:jboss/datasources/ZhutongDS")
    private DataSource dataSource;

    /**
     * The connection that made the tables of an H2 database, open as long as the server runs: H2 checks a constraint
     * {@code IN (…)} by the session that made it, and refuses every row once the pool has closed that as idle. What an
     * earlier start made is checked by the database's own session.
     */
    private @Nullable Connection keptForH2;

    @PostConstruct
    void migrate() {
        try {
            Connection connection = dataSource.getConnection();
            try {
                migrate(connection);
            } finally {
                if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                    keptForH2 = connection;
                } else {
                    connection.close();
                }
            }
        } catch (LiquibaseException | SQLException | IOException e) {
            throw new IllegalStateException(
                    "The database schema could not be brought up to date: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("resource") // closing it would close the connection
    private static void migrate(Connection connection) throws LiquibaseException, IOException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Liquibase liquibase = new Liquibase(
                SchemaSql.CHANGELOG, new ClassLoaderResourceAccessor(Migrator.class.getClassLoader()), database);
        Contexts contexts = new Contexts();
        LabelExpression labels = new LabelExpression();
        List<ChangeSet> pending = liquibase.listUnrunChangeSets(contexts, labels);
        if (Environment.validateMigrationsOnly() && !pending.isEmpty()) {
            throw new IllegalStateException("The database lacks " + pending.size() + " change sets, the first is "
                    + pending.get(0) + ". The SQL a DBA has to run is in " + print(liquibase, contexts, labels)
                    + "; or start once with ZHUTONG_DB_MIGRATE=update.");
        }
        if (!pending.isEmpty()) {
            liquibase.update(contexts, labels);
        }
        database.commit();
        LOG.infof(
                "Schema is current on %s %s (%d change sets applied now)",
                database.getDatabaseProductName(), database.getDatabaseProductVersion(), pending.size());
    }

    /** Writes what is missing, in this database's own words, without running any of it. */
    private static Path print(Liquibase liquibase, Contexts contexts, LabelExpression labels)
            throws LiquibaseException, IOException {
        Path file = Path.of(System.getProperty("jboss.server.data.dir"), "pending-migrations.sql");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            liquibase.update(contexts, labels, out);
        }
        return file;
    }
}
