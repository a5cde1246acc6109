package org.zhutong.inventory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhutong.inventory.model.StockBalance;
import org.zhutong.inventory.service.StockKey;
import org.zhutong.shared.audit.AuditRecorder;
import org.zhutong.shared.audit.AuditRecorder.Change;
import org.zhutong.shared.service.Chunks;
import org.zhutong.shared.service.DirectSql;

/**
 * The hot rows of stock. Levels are locked by one SELECT … FOR UPDATE in ascending order (product, warehouse), then changed by
 * one UPDATE for all of them, whose row count must be theirs. What is reserved changes by a difference and is kept between zero
 * and what is on hand by the table's own constraints, so that a level stays right even against a writer that did not lock. Statements are made for {@value Chunks#SIZE} levels at most, which no ordinary document exceeds.
 */
@ApplicationScoped
public class StockLevels {
    /** No level, product or warehouse has this id. */
    private static final Long NOBODY = -1L;

    private static final String DECIMAL = "CAST(? AS DECIMAL(19,6))";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private DirectSql sql;

    /** Locks the levels there are, in order. A key without a level has no entry. */
    public SortedMap<StockKey, LockedLevel> lock(Collection<StockKey> keys) {
        SortedMap<StockKey, LockedLevel> locked = new TreeMap<>();
        for (List<StockKey> chunk : Chunks.of(new TreeSet<>(keys))) {
            Map<Long, List<Long>> products = new LinkedHashMap<>();
            chunk.forEach(key -> products.computeIfAbsent(key.warehouseId(), w -> new ArrayList<>())
                    .add(key.productId()));
            List<Object> parameters = new ArrayList<>();
            List<String> conditions = new ArrayList<>();
            products.forEach((warehouse, ids) -> {
                parameters.add(warehouse);
                conditions.add("(WAREHOUSE_ID = ? AND PRODUCT_ID IN (" + padded(ids, parameters) + "))");
            });
            for (Object[] row : sql.query(
                    "SELECT ID, WAREHOUSE_ID, PRODUCT_ID, LABEL, ON_HAND, RESERVED, AVERAGE_COST FROM STOCK_LEVEL WHERE "
                            + String.join(" OR ", conditions) + " ORDER BY PRODUCT_ID, WAREHOUSE_ID FOR UPDATE",
                    parameters)) {
                LockedLevel level = level(row);
                locked.put(level.key(), level);
            }
        }
        return locked;
    }

    private static LockedLevel level(Object[] row) {
        return new LockedLevel(
                number(row[0]),
                new StockKey(number(row[1]), number(row[2])),
                (String) row[3],
                new StockBalance((BigDecimal) row[4], (BigDecimal) row[5], (BigDecimal) row[6]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /**
     * Reserves (positive) or gives free (negative).
     *
     * @param changes of the locked levels
     */
    public void reserve(Map<LockedLevel, BigDecimal> changes, String document) {
        for (List<LockedLevel> chunk : Chunks.of(changes.keySet())) {
            List<Object> parameters = new ArrayList<>();
            String change = cases(chunk, changes::get, parameters);
            check(
                    chunk,
                    sql.update(
                            "UPDATE STOCK_LEVEL SET VERSION = VERSION + 1, RESERVED = RESERVED + " + change
                                    + " WHERE ID IN (" + ids(chunk, parameters) + ")",
                            parameters));
        }
        changes.forEach((level, change) -> {
            BigDecimal reserved = level.balance().reserved();
            audit(
                    level,
                    Map.of(
                            "reserved",
                            new Change(reserved, reserved.add(change)),
                            "document",
                            new Change(null, document)));
        });
    }

    /**
     * Sets what is on hand and what it cost on average, after moves were computed from the locked levels.
     *
     * @param balances of the locked levels, afterwards
     */
    public void revalue(Map<LockedLevel, StockBalance> balances, String document) {
        for (List<LockedLevel> chunk : Chunks.of(balances.keySet())) {
            List<Object> parameters = new ArrayList<>();
            String onHand = cases(chunk, level -> after(balances, level).onHand(), parameters);
            String cost = cases(chunk, level -> after(balances, level).averageCost(), parameters);
            String ids = ids(chunk, parameters);
            String before = cases(chunk, level -> level.balance().onHand(), parameters);
            check(
                    chunk,
                    sql.update(
                            "UPDATE STOCK_LEVEL SET VERSION = VERSION + 1, ON_HAND = " + onHand + ", AVERAGE_COST = "
                                    + cost + " WHERE ID IN (" + ids + ") AND ON_HAND = " + before,
                            parameters));
        }
        balances.forEach((level, after) -> {
            Map<String, Change> changes = new LinkedHashMap<>();
            changes.put("onHand", new Change(level.balance().onHand(), after.onHand()));
            changes.put("averageCost", new Change(level.balance().averageCost(), after.averageCost()));
            changes.put("document", new Change(null, document));
            audit(level, changes);
        });
    }

    private static StockBalance after(Map<LockedLevel, StockBalance> balances, LockedLevel level) {
        return Objects.requireNonNull(balances.get(level));
    }

    private void audit(LockedLevel level, Map<String, Change> changes) {
        AuditRecorder.updated(em, "StockLevel", level.id(), level.label(), changes);
    }

    private static void check(List<LockedLevel> levels, int changed) {
        if (changed != levels.size()) {
            throw new IllegalStateException(
                    "changed " + changed + " of " + levels.size() + " locked stock levels, e.g. " + levels.get(0));
        }
    }

    private static String cases(
            List<LockedLevel> levels, Function<LockedLevel, BigDecimal> value, List<Object> parameters) {
        StringBuilder cases = new StringBuilder("CASE ");
        for (int i = 0; i < padding(levels.size()); i++) {
            LockedLevel level = i < levels.size() ? levels.get(i) : null;
            parameters.add(level == null ? NOBODY : level.id());
            parameters.add(level == null ? BigDecimal.ZERO : value.apply(level));
            cases.append("WHEN ID = ? THEN ").append(DECIMAL).append(' ');
        }
        return cases.append("END").toString();
    }

    private static String ids(List<LockedLevel> levels, List<Object> parameters) {
        return padded(levels.stream().map(LockedLevel::id).toList(), parameters);
    }

    /** Lists are filled up to the next power of two, so that few different statements have to be prepared and kept. */
    private static int padding(int size) {
        return size <= 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
    }

    private static String padded(List<Long> values, List<Object> parameters) {
        int size = padding(values.size());
        for (int i = 0; i < size; i++) {
            parameters.add(i < values.size() ? values.get(i) : NOBODY);
        }
        return String.join(",", Collections.nCopies(size, "?"));
    }
}
