package org.zhutong.dataimport.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.service.AlreadyThere;

/** How far a dry run or commit is: written outside its transaction, so that others see it while it runs. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportProgress {
    @Resource(lookup = "java:jboss/datasources/ZhutongDS")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    /** What an import is doing. */
    public enum Phase {
        RUNNING,
        FAILED
    }

    /**
     * @param version of the import when the run began: once it differs, the run is over
     * @param failure message of a failed one
     */
    public record State(
            int version,
            Phase phase,
            int rowsDone,
            LocalDateTime updatedAt,
            @Nullable String failure) {
        /** Whether it is running; one that has not moved for a minute died with its server. */
        public boolean isRunning(int presentVersion, LocalDateTime now) {
            return version == presentVersion
                    && phase == Phase.RUNNING
                    && updatedAt.plusMinutes(1).isAfter(now);
        }
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public void report(long importId, int version, Phase phase, int rowsDone, @Nullable String failure) {
        String update =
                "UPDATE IMPORT_PROGRESS SET IMPORT_VERSION = ?, PHASE = ?, ROWS_DONE = ?, UPDATED_AT = ?, FAILURE = ? WHERE IMPORT_ID = ?";
        String insert =
                "INSERT INTO IMPORT_PROGRESS (IMPORT_VERSION, PHASE, ROWS_DONE, UPDATED_AT, FAILURE, IMPORT_ID) VALUES (?, ?, ?, ?, ?, ?)";
        try (Connection connection = dataSource.getConnection()) {
            if (execute(connection, update, importId, version, phase, rowsDone, failure) == 0) {
                execute(connection, insert, importId, version, phase, rowsDone, failure);
            }
        } catch (SQLException e) {
            // two first runs that begin at the same moment
            throw AlreadyThere.or(new ImportRows.RowsFailed(e));
        }
    }

    private int execute(
            Connection connection,
            String sql,
            long importId,
            int version,
            Phase phase,
            int rowsDone,
            @Nullable String failure)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, version);
            statement.setString(2, phase.name());
            statement.setInt(3, rowsDone);
            statement.setTimestamp(4, Timestamp.valueOf(now()));
            statement.setString(5, failure == null || failure.length() <= 1000 ? failure : failure.substring(0, 1000));
            statement.setLong(6, importId);
            return statement.executeUpdate();
        }
    }

    public Optional<State> of(long importId) {
        String select =
                "SELECT IMPORT_VERSION, PHASE, ROWS_DONE, UPDATED_AT, FAILURE FROM IMPORT_PROGRESS WHERE IMPORT_ID = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            query.setLong(1, importId);
            try (ResultSet result = query.executeQuery()) {
                return result.next()
                        ? Optional.of(new State(
                                result.getInt(1),
                                Phase.valueOf(result.getString(2)),
                                result.getInt(3),
                                result.getTimestamp(4).toLocalDateTime(),
                                result.getString(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ImportRows.RowsFailed(e);
        }
    }
}
