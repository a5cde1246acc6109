package org.zhutong.inventory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhutong.inventory.model.MoveKind;
import org.zhutong.inventory.model.StockBalance;
import org.zhutong.inventory.model.StockLevel;
import org.zhutong.inventory.model.StockMove;
import org.zhutong.inventory.service.StockKey;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

/**
 * Turns documents into stock moves and raises the levels by them, in the document's transaction: a constant number of statements
 * for every few hundred products.
 */
@ApplicationScoped
public class StockPosting {
    /**
     * What one line of a document brings in.
     *
     * @param entered as typed
     * @param base the same in the base unit
     * @param unitCost per base unit
     */
    public record Incoming(int lineNo, StockKey key, Quantity entered, Quantity base, UnitPrice unitCost) {}

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private StockLevels levels;

    /**
     * @param labels names of levels that may have to be made: warehouse code and sku
     */
    public void receive(
            MoveKind kind, StockMove.Cause cause, List<Incoming> lines, Map<StockKey, String> labels, Act act) {
        SortedMap<StockKey, BigDecimal> quantities = new TreeMap<>();
        Map<StockKey, BigDecimal> values = new LinkedHashMap<>();
        for (Incoming line : lines) {
            BigDecimal value = line.base().value().multiply(line.unitCost().value());
            quantities.merge(line.key(), line.base().value(), BigDecimal::add);
            values.merge(line.key(), value, BigDecimal::add);
            em.persist(new StockMove(
                    kind,
                    cause,
                    line.lineNo(),
                    line.key().warehouseId(),
                    line.key().productId(),
                    line.base().value(),
                    line.entered(),
                    line.unitCost(),
                    act));
        }
        SortedMap<StockKey, LockedLevel> locked = lockOrMake(quantities.keySet(), labels);
        Map<LockedLevel, StockBalance> after = new LinkedHashMap<>();
        quantities.forEach((key, quantity) -> {
            LockedLevel level = Objects.requireNonNull(locked.get(key));
            after.put(level, level.balance().receive(quantity, Objects.requireNonNull(values.get(key))));
        });
        levels.revalue(after, cause.number());
    }

    /**
     * Locks the levels; makes those that are missing, which only one transaction at a time may do in a warehouse: two would both
     * find none and the second would fail on the unique key.
     */
    private SortedMap<StockKey, LockedLevel> lockOrMake(Set<StockKey> keys, Map<StockKey, String> labels) {
        SortedMap<StockKey, LockedLevel> locked = levels.lock(keys);
        if (locked.size() == keys.size()) {
            return locked;
        }
        SortedSet<Long> warehouses = new TreeSet<>();
        keys.stream().filter(key -> !locked.containsKey(key)).forEach(key -> warehouses.add(key.warehouseId()));
        lockWarehouses(warehouses);
        SortedMap<StockKey, LockedLevel> now = levels.lock(keys);
        for (StockKey key : keys) {
            if (!now.containsKey(key)) {
                em.persist(new StockLevel(key.warehouseId(), key.productId(), Objects.requireNonNull(labels.get(key))));
            }
        }
        em.flush();
        return levels.lock(keys);
    }

    private void lockWarehouses(Collection<Long> ids) {
        for (Long id : ids) {
            em.createNativeQuery("SELECT ID FROM WAREHOUSE WHERE ID = ?1 FOR UPDATE")
                    .setParameter(1, id)
                    .setFlushMode(FlushModeType.COMMIT)
                    .getSingleResult();
        }
    }
}
