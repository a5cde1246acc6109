package org.zhutong.test.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Rows of one table, every column of them. */
record Rows(String table, List<String> columns, List<Object[]> values) {
    /** @param where condition with one question mark */
    static Rows read(Connection connection, String table, String where, Object parameter) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM " + table + " WHERE " + where)) {
            query.setObject(1, parameter);
            try (ResultSet result = query.executeQuery()) {
                ResultSetMetaData types = result.getMetaData();
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= types.getColumnCount(); i++) {
                    columns.add(types.getColumnName(i).toUpperCase(Locale.ROOT));
                }
                List<Object[]> rows = new ArrayList<>();
                while (result.next()) {
                    Object[] row = new Object[columns.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(row);
                }
                if (rows.isEmpty()) {
                    throw new IllegalStateException("no row of " + table + " where " + where + ": " + parameter);
                }
                return new Rows(table, columns, rows);
            }
        }
    }

    String insert() {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    Object value(int row, String column) {
        return values.get(row)[columns.indexOf(column)];
    }
}
