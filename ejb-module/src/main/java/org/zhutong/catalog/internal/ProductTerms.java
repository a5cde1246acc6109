package org.zhutong.catalog.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.ItemMatcher;
import org.zhutong.catalog.model.ItemTraits;
import org.zhutong.catalog.model.Product;
import org.zhutong.shared.service.Chunks;

/**
 * The terms products are found by, some dozen a product: written in JDBC batches in the caller's transaction, since an import has
 * more of them than entities could be, and read by their index.
 */
@ApplicationScoped
public class ProductTerms {
    /** A statement has at most so many portions of {@link Chunks#SIZE} values, each looked up by the index. */
    private static final int PORTIONS = 10;

    private static final int BATCH = 2_000;

    /** A term that more products have finds none of them. */
    public static final int COMMON = 2_000;

    private static final int MOST_COMMON_KNOWN = 200_000;

    /** Terms that were found to be common: they stay so, and counting them is what takes longest. */
    private final Set<Long> common = ConcurrentHashMap.newKeySet();

    @Resource(lookup = "java:jboss/datasources/ZhutongDS")
    private DataSource dataSource;

    /** The database refused; the cause tells why. */
    static final class TermsFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TermsFailed(SQLException cause) {
            super(cause);
        }
    }

    /** Reads one row of what was selected. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Says anew what these are found by; they are in the database already. */
    public void renew(Collection<Product> products) {
        Map<Long, ItemTraits> traits = new LinkedHashMap<>();
        products.forEach(product -> traits.put(Objects.requireNonNull(product.getId()), product.traits()));
        write(traits);
    }

    private void write(Map<Long, ItemTraits> traits) {
        if (traits.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            for (List<Long> chunk : Chunks.of(traits.keySet())) {
                try (PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM PRODUCT_TERM WHERE PRODUCT_ID IN (" + marks(chunk.size()) + ")")) {
                    bind(delete, 0, chunk);
                    delete.executeUpdate();
                }
            }
            insert(connection, traits);
        } catch (SQLException e) {
            throw new TermsFailed(e);
        }
    }

    private static void insert(Connection connection, Map<Long, ItemTraits> traits) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO PRODUCT_TERM (TERM_HASH, PRODUCT_ID) VALUES (?, ?)")) {
            int pending = 0;
            for (Map.Entry<Long, ItemTraits> product : traits.entrySet()) {
                for (Long term : product.getValue().terms()) {
                    insert.setLong(1, term);
                    insert.setLong(2, product.getKey());
                    insert.addBatch();
                    if (++pending == BATCH) {
                        insert.executeBatch();
                        pending = 0;
                    }
                }
            }
            if (pending > 0) {
                insert.executeBatch();
            }
        }
    }

    /** How many products have each of the terms, as far as they are no more than {@link #COMMON}. */
    public Map<Long, Integer> counts(Set<Long> terms) {
        Map<Long, Integer> counts = new HashMap<>();
        Set<Long> asked = new LinkedHashSet<>(terms);
        asked.removeAll(common);
        select(
                "SELECT TERM_HASH, COUNT(*) FROM PRODUCT_TERM WHERE TERM_HASH IN (",
                ") GROUP BY TERM_HASH",
                asked,
                null,
                row -> counts.put(row.getLong(1), row.getInt(2)));
        counts.entrySet().removeIf(entry -> {
            boolean tooMany = entry.getValue() > COMMON;
            if (tooMany && common.size() < MOST_COMMON_KNOWN) {
                common.add(entry.getKey());
            }
            return tooMany;
        });
        return counts;
    }

    /** The products that have each of the terms. */
    public Map<Long, List<Long>> holders(Set<Long> terms) {
        Map<Long, List<Long>> holders = new HashMap<>();
        select(
                "SELECT TERM_HASH, PRODUCT_ID FROM PRODUCT_TERM WHERE TERM_HASH IN (",
                ")",
                terms,
                null,
                row -> holders.computeIfAbsent(row.getLong(1), term -> new ArrayList<>())
                        .add(row.getLong(2)));
        return holders;
    }

    /** Those of the products that are sold, to be compared with. */
    public Map<Long, ItemMatcher> matchers(Set<Long> productIds) {
        Map<Long, ItemMatcher> matchers = new HashMap<>();
        select(
                "SELECT ID, NAME, NAME_EN, BRAND, SPEC FROM PRODUCT WHERE ID IN (",
                ") AND ACTIVE = ?",
                productIds,
                true,
                row -> matchers.put(
                        row.getLong(1),
                        new ItemMatcher(
                                Objects.requireNonNull(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5))));
        return matchers;
    }

    /** Writes the terms of the next products that have none. @return the last of them; null when there are no more */
    public @Nullable Long fill(long after) {
        String select = "SELECT p.ID, p.NAME, p.NAME_EN, p.BRAND, p.SPEC FROM PRODUCT p WHERE p.ID > ? AND NOT EXISTS"
                + " (SELECT 1 FROM PRODUCT_TERM t WHERE t.PRODUCT_ID = p.ID) ORDER BY p.ID";
        Map<Long, ItemTraits> traits = new LinkedHashMap<>();
        Long last = null;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            query.setLong(1, after);
            query.setMaxRows(Chunks.SIZE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    traits.put(
                            last,
                            ItemTraits.of(row.getString(2), row.getString(5), row.getString(4), row.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw new TermsFailed(e);
        }
        write(traits);
        return last;
    }

    private void select(String begin, String end, Set<Long> values, @Nullable Boolean flag, RowReader reader) {
        List<List<Long>> chunks = Chunks.of(values);
        try (Connection connection = dataSource.getConnection()) {
            for (int from = 0; from < chunks.size(); from += PORTIONS) {
                List<List<Long>> portion = chunks.subList(from, Math.min(from + PORTIONS, chunks.size()));
                // not one list of all: databases look up short lists by the index, and put long ones aside
                String sql = String.join(
                        " UNION ALL ",
                        portion.stream()
                                .map(chunk -> begin + marks(chunk.size()) + end)
                                .toList());
                try (PreparedStatement query = connection.prepareStatement(sql)) {
                    int bound = 0;
                    for (List<Long> chunk : portion) {
                        bound = bind(query, bound, chunk);
                        if (flag != null) {
                            query.setBoolean(++bound, flag);
                        }
                    }
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            reader.read(row);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new TermsFailed(e);
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static int bind(PreparedStatement statement, int bound, List<Long> values) throws SQLException {
        int index = bound;
        for (Long value : values) {
            statement.setLong(++index, value);
        }
        return index;
    }
}
