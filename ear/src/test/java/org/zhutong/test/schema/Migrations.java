package org.zhutong.test.schema;

import java.io.Writer;
import java.sql.Connection;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.database.core.OracleDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** The application's own migrations, run or printed. */
final class Migrations {
    private static final String CHANGELOG = "db/changelog/master.xml";

    private Migrations() {}

    static void run(Connection connection) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // not closed: that would close the connection, which is the caller's
        new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), database)
                .update(new Contexts(), new LabelExpression());
        connection.setAutoCommit(true);
    }

    /** Prints what a DBA would run on an empty Oracle, without any database. */
    static void printForOracle(Writer out, String historyFile) throws Exception {
        ClassLoaderResourceAccessor resources = new ClassLoaderResourceAccessor();
        OracleDatabase oracle = new OracleDatabase();
        OfflineConnection offline = new OfflineConnection(
                "offline:oracle?version=23.0&outputLiquibaseSql=none&changeLogFile=" + historyFile, resources);
        oracle.setConnection(offline);
        Scope.child(
                Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
                () -> new Liquibase(CHANGELOG, resources, oracle).update(new Contexts(), new LabelExpression(), out));
    }
}
