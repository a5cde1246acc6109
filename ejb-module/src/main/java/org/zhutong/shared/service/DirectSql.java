package org.zhutong.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements with many values for hot rows, sent over JDBC on the transaction's own connection: a native query of the
 * persistence provider is parsed at every call and finds each value by going through all of them. Nothing is flushed before;
 * what is to be written joins the batch at the end of the use case.
 */
@ApplicationScoped
public class DirectSql {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    /** @return the rows, each with its columns in the order of the statement */
    public List<Object[]> query(String sql, List<?> values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet found = statement.executeQuery()) {
            List<Object[]> rows = new ArrayList<>();
            while (found.next()) {
                Object[] row = new Object[found.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** @return how many rows were changed */
    public int update(String sql, List<?> values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private PreparedStatement prepared(String sql, List<?> values) throws SQLException {
        PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
