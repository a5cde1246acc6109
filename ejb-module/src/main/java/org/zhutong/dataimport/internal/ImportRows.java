package org.zhutong.dataimport.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.model.RowOutcome;
import org.zhutong.dataimport.model.Severity;

/**
 * The staged rows of imports and what became of them, by JDBC batches in the caller's transaction: 100,000 rows would be too
 * many entities.
 */
@ApplicationScoped
public class ImportRows {
    static final int BATCH = 1_000;

    @Resource(lookup = "java:jboss/datasources/ZhutongDS")
    private DataSource dataSource;

    /** What became of a row. */
    record Outcome(
            long row,
            RowOutcome outcome,
            Severity severity,
            @Nullable String sku,
            List<Finding> findings) {}

    /** A row with something to say about it. */
    record Remarkable(FileRow row, RowOutcome outcome, List<Finding> findings) {}

    /** Writes staged rows; close it to write the last ones. */
    final class Stage implements AutoCloseable, Consumer<FileRow> {
        private final Connection connection;
        private final PreparedStatement insert;
        private final long importId;
        private int pending;

        private Stage(long importId) throws SQLException {
            this.importId = importId;
            this.connection = dataSource.getConnection();
            this.insert =
                    connection.prepareStatement("INSERT INTO IMPORT_ROW (IMPORT_ID, ROW_NO, CELLS) VALUES (?, ?, ?)");
        }

        @Override
        public void accept(FileRow row) {
            try {
                insert.setLong(1, importId);
                insert.setLong(2, row.number());
                insert.setString(3, ImportJson.cells(row.cells()));
                insert.addBatch();
                if (++pending == BATCH) {
                    insert.executeBatch();
                    pending = 0;
                }
            } catch (SQLException e) {
                throw new RowsFailed(e);
            }
        }

        @Override
        public void close() {
            try (connection;
                    insert) {
                if (pending > 0) {
                    insert.executeBatch();
                }
            } catch (SQLException e) {
                throw new RowsFailed(e);
            }
        }
    }

    /** The database refused; the cause tells why. */
    static final class RowsFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RowsFailed(SQLException cause) {
            super(cause);
        }
    }

    Stage stage(long importId) {
        try {
            return new Stage(importId);
        } catch (SQLException e) {
            throw new RowsFailed(e);
        }
    }

    /** The next rows after a number, at most {@code limit}, in order. */
    List<FileRow> after(long importId, long row, int limit) {
        String select = "SELECT ROW_NO, CELLS FROM IMPORT_ROW WHERE IMPORT_ID = ? AND ROW_NO > ? ORDER BY ROW_NO";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            query.setLong(1, importId);
            query.setLong(2, row);
            query.setMaxRows(limit);
            query.setFetchSize(limit);
            List<FileRow> rows = new ArrayList<>(limit);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(new FileRow(result.getLong(1), ImportJson.cells(result.getString(2))));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new RowsFailed(e);
        }
    }

    /**
     * Keeps PostgreSQL, for this transaction, from going on with plans it made while the tables were small: a commit makes them
     * a hundred times as large, and a plan that reads a table whole for 500 codes then takes minutes.
     */
    void planForGrowingTables() {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET LOCAL plan_cache_mode = force_custom_plan");
                }
            }
        } catch (SQLException e) {
            throw new RowsFailed(e);
        }
    }

    void forgetOutcomes(long importId) {
        update("DELETE FROM IMPORT_OUTCOME WHERE IMPORT_ID = ?", importId);
    }

    /** The rows of an old import are not needed any more; what became of them stays. */
    void forgetRows(long importId) {
        update("DELETE FROM IMPORT_ROW WHERE IMPORT_ID = ?", importId);
    }

    private void update(String sql, long importId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, importId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new RowsFailed(e);
        }
    }

    void write(long importId, List<Outcome> outcomes) {
        String insert = "INSERT INTO IMPORT_OUTCOME (IMPORT_ID, ROW_NO, OUTCOME, SEVERITY, SKU, FINDINGS)"
                + " VALUES (?, ?, ?, ?, ?, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Outcome outcome : outcomes) {
                statement.setLong(1, importId);
                statement.setLong(2, outcome.row());
                statement.setString(3, outcome.outcome().name());
                statement.setString(4, outcome.severity().name());
                statement.setString(5, outcome.sku());
                statement.setString(6, ImportJson.findings(outcome.findings()));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new RowsFailed(e);
        }
    }

    /** Every row with a warning or an error, in order. */
    void remarkable(long importId, Consumer<Remarkable> sink) {
        String select = "SELECT r.ROW_NO, r.CELLS, o.OUTCOME, o.FINDINGS FROM IMPORT_OUTCOME o"
                + " JOIN IMPORT_ROW r ON r.IMPORT_ID = o.IMPORT_ID AND r.ROW_NO = o.ROW_NO"
                + " WHERE o.IMPORT_ID = ? AND o.SEVERITY IN ('WARNING', 'ERROR') ORDER BY r.ROW_NO";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            query.setLong(1, importId);
            query.setFetchSize(BATCH);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    sink.accept(new Remarkable(
                            new FileRow(result.getLong(1), ImportJson.cells(result.getString(2))),
                            RowOutcome.valueOf(result.getString(3)),
                            ImportJson.findings(result.getString(4))));
                }
            }
        } catch (SQLException e) {
            throw new RowsFailed(e);
        }
    }
}
