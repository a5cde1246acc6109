package org.zhutong.test.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhutong.test.support.DatabaseServer;

/** What the entities say about tables is what the migrations make, and nothing is left over on either side. */
@Tag("database")
class SchemaIT {
    /** Written by native SQL only. */
    private static final Set<String> WITHOUT_ENTITY =
            // the last four hold rows on their way in, files, and what products are found by: written in JDBC batches
            Set.of(
                    "DATABASECHANGELOG",
                    "DATABASECHANGELOGLOCK",
                    "DOCUMENT_COUNTER",
                    "IMPORT_ROW",
                    "IMPORT_PROGRESS",
                    "ATTACHMENT_CONTENT",
                    "PRODUCT_TERM");

    /** Computed by MariaDB for a unique index that has a condition elsewhere. */
    private static final Set<String> COMPUTED = Set.of("BUSINESS_PARAMETER.COMPANY_KEY");

    private static Connection connection;

    @BeforeAll
    static void migrate() throws Exception {
        connection = emptyDatabase();
        Migrations.run(connection);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void aParameterHasOneValueForTheWholeCompany() throws SQLException {
        insertParameter(1, "a.key");
        insertParameter(2, "another.key");
        SQLException refused = assertThrows(SQLException.class, () -> insertParameter(3, "a.key"));
        assertTrue(
                refused.getMessage().toUpperCase(Locale.ROOT).matches("(?s).*UQ_\\w*PARAMETER.*"), refused::getMessage);
    }

    private static void insertParameter(int id, String key) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO BUSINESS_PARAMETER (ID, VERSION, PARAMETER_KEY, PARAMETER_VALUE) VALUES (?, 1, ?, '1')")) {
            insert.setInt(1, id);
            insert.setString(2, key);
            insert.executeUpdate();
        }
    }

    /** Of this run's kind; the embedded default as Oracle. */
    private static Connection emptyDatabase() throws SQLException {
        Optional<DatabaseServer> server = DatabaseServer.ofThisRun();
        return server.isPresent()
                ? server.get().create("schema_test")
                : DriverManager.getConnection("jdbc:h2:mem:schema;MODE=Oracle;DB_CLOSE_DELAY=-1", "sa", "");
    }

    @Test
    void entitiesFitTheSchema() throws SQLException {
        Map<String, Map<String, Column>> tables = tables();
        List<String> differences = new ArrayList<>();
        Set<String> left = new TreeSet<>();
        tables.forEach((table, columns) -> {
            if (!WITHOUT_ENTITY.contains(table)) {
                columns.keySet().forEach(column -> left.add(table + "." + column));
            }
        });
        left.removeAll(COMPUTED);
        List<MappedColumn> mapped = MappedColumn.all();
        assertTrue(mapped.size() > 30, "no entities found");
        for (MappedColumn one : mapped) {
            Column column = tables.getOrDefault(one.table(), Map.of()).get(one.name());
            left.remove(one.table() + "." + one.name());
            if (column == null) {
                differences.add(one + " is mapped, but the migrations make no such column");
                continue;
            }
            if (one.nullable() == column.required()) {
                differences.add(one + " may be null in " + (one.nullable() ? "the entity" : "the schema") + " only");
            }
            if (one.length() != null && column.text() && one.length() != column.length()) {
                differences.add(
                        one + " is " + one.length() + " long in the entity, " + column.length() + " in the schema");
            }
            if (one.scale() != null && one.scale() != column.scale()) {
                differences.add(
                        one + " has scale " + one.scale() + " in the entity, " + column.scale() + " in the schema");
            }
        }
        left.forEach(column -> differences.add(column + " is made by the migrations, but nothing maps it"));
        assertEquals("", String.join("\n", differences), "entities and schema differ");
    }

    /** @param text whether its length counts characters */
    private record Column(boolean required, boolean text, int length, int scale) {}

    private static Map<String, Map<String, Column>> tables() throws SQLException {
        Map<String, Map<String, Column>> tables = new TreeMap<>();
        String schema = connection.getSchema();
        try (var columns = connection.getMetaData().getColumns(connection.getCatalog(), schema, null, null)) {
            while (columns.next()) {
                if (columns.getString("TABLE_NAME").endsWith("_SEQ")) {
                    // MariaDB's sequences look like tables
                    continue;
                }
                String type = columns.getString("TYPE_NAME").toUpperCase(Locale.ROOT);
                Column column = new Column(
                        columns.getInt("NULLABLE") == java.sql.DatabaseMetaData.columnNoNulls,
                        type.startsWith("VARCHAR") || type.startsWith("CHARACTER VARYING"),
                        columns.getInt("COLUMN_SIZE"),
                        columns.getInt("DECIMAL_DIGITS"));
                tables.computeIfAbsent(columns.getString("TABLE_NAME").toUpperCase(Locale.ROOT), t -> new TreeMap<>())
                        .put(columns.getString("COLUMN_NAME").toUpperCase(Locale.ROOT), column);
            }
        }
        return tables;
    }
}
