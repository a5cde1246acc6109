package org.zhutong.inventory.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.catalog.service.ProductLookup;
import org.zhutong.inventory.internal.LockedLevel;
import org.zhutong.inventory.internal.StockLevels;
import org.zhutong.inventory.model.Reservation;
import org.zhutong.inventory.model.ReservationLine;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Violation;

/**
 * Keeps stock for documents, so that what was promised to one is not promised to another (invariant 2), in the document's own
 * transaction. The calling use case checks permission and scope, and has locked the customer's credit before.
 *
 * <p>Two statements and the batch of the transaction, however many lines the document has.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReservationService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private StockLevels levels;

    @Inject
    private ProductLookup products;

    @Inject
    private WarehouseLookup warehouses;

    @Inject
    private CallerContext caller;

    /**
     * Keeps everything or nothing.
     *
     * @param lines any number, also several of one product; with none nothing happens
     * @throws BusinessException CONFLICT {@code inventory.not-available} with one violation for each product that is short,
     *     naming it, what was wanted, what is available and where
     */
    public void reserve(DocumentType type, long documentId, String documentNumber, List<ReservationRequest> lines) {
        if (lines.isEmpty()) {
            return;
        }
        SortedMap<StockKey, BigDecimal> wanted = new TreeMap<>();
        lines.forEach(line -> wanted.merge(line.key(), line.baseQuantity().value(), BigDecimal::add));
        SortedMap<StockKey, LockedLevel> locked = levels.lock(wanted.keySet());
        refuseShortages(wanted, locked, lines);

        Map<LockedLevel, BigDecimal> changes = new LinkedHashMap<>();
        locked.forEach((key, level) -> changes.put(level, wanted.get(key)));
        levels.reserve(changes, documentNumber);
        Reservation reservation = new Reservation(type, documentId, documentNumber, caller.act());
        lines.forEach(line -> reservation.keep(
                line.lineId(),
                line.lineNo(),
                line.warehouseId(),
                line.productId(),
                line.baseQuantity().value()));
        em.persist(reservation);
    }

    /** Gives free whatever is kept for the document; nothing happens when nothing is. */
    public void release(DocumentType type, long documentId, String documentNumber) {
        Reservation reservation = find(type, documentId);
        if (reservation == null) {
            return;
        }
        SortedMap<StockKey, BigDecimal> kept = given(reservation);
        Map<LockedLevel, BigDecimal> changes = new LinkedHashMap<>();
        levels.lock(kept.keySet()).forEach((key, level) -> changes.put(level, kept.get(key)));
        levels.reserve(changes, documentNumber);
        em.remove(reservation);
    }

    /**
     * Keeps these instead of what is kept for the document, all of them or a refusal: only the differences are taken or given
     * free, so that what was promised stays promised whatever else is short.
     *
     * @param lines what the document needs now; a line that kept something keeps its row
     * @throws BusinessException CONFLICT {@code inventory.not-available} as {@link #reserve}, of what is needed more
     */
    public void change(DocumentType type, long documentId, String documentNumber, List<ReservationRequest> lines) {
        Reservation reservation = find(type, documentId);
        if (reservation == null) {
            throw new IllegalStateException("nothing is kept for " + documentNumber);
        }
        SortedMap<StockKey, BigDecimal> differences = given(reservation);
        lines.forEach(line -> differences.merge(line.key(), line.baseQuantity().value(), BigDecimal::add));
        differences.values().removeIf(difference -> difference.signum() == 0);
        if (!differences.isEmpty()) {
            SortedMap<StockKey, LockedLevel> locked = levels.lock(differences.keySet());
            SortedMap<StockKey, BigDecimal> more = new TreeMap<>(differences);
            more.values().removeIf(difference -> difference.signum() < 0);
            refuseShortages(more, locked, lines);
            Map<LockedLevel, BigDecimal> changes = new LinkedHashMap<>();
            locked.forEach((key, level) -> changes.put(level, differences.get(key)));
            levels.reserve(changes, documentNumber);
        }
        keepInstead(reservation, lines);
    }

    private static void keepInstead(Reservation reservation, List<ReservationRequest> lines) {
        Map<Long, ReservationLine> kept = new HashMap<>();
        reservation.getLines().forEach(line -> kept.put(line.getDocumentLineId(), line));
        for (ReservationRequest line : lines) {
            ReservationLine present = kept.remove(line.lineId());
            if (present == null) {
                reservation.keep(
                        line.lineId(),
                        line.lineNo(),
                        line.warehouseId(),
                        line.productId(),
                        line.baseQuantity().value());
            } else {
                present.keep(
                        line.lineNo(), line.warehouseId(), line.baseQuantity().value());
            }
        }
        reservation.free(kept.keySet());
    }

    private @Nullable Reservation find(DocumentType type, long documentId) {
        List<Reservation> found = em.createQuery(
                        "SELECT DISTINCT r FROM Reservation r JOIN FETCH r.lines WHERE r.documentType = :type AND r.documentId = :id",
                        Reservation.class)
                .setParameter("type", type)
                .setParameter("id", documentId)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    /** What is kept, negative: what giving it free changes. */
    private static SortedMap<StockKey, BigDecimal> given(Reservation reservation) {
        SortedMap<StockKey, BigDecimal> given = new TreeMap<>();
        for (ReservationLine line : reservation.getLines()) {
            given.merge(
                    new StockKey(line.getWarehouseId(), line.getProductId()),
                    line.getQuantity().negate(),
                    BigDecimal::add);
        }
        return given;
    }

    private void refuseShortages(
            Map<StockKey, BigDecimal> wanted, Map<StockKey, LockedLevel> locked, List<ReservationRequest> lines) {
        Map<StockKey, BigDecimal> shortages = new LinkedHashMap<>();
        wanted.forEach((key, quantity) -> {
            LockedLevel level = locked.get(key);
            BigDecimal available =
                    level == null ? BigDecimal.ZERO : level.balance().available();
            if (available.compareTo(quantity) < 0) {
                shortages.put(key, available);
            }
        });
        if (!shortages.isEmpty()) {
            throw refusal(shortages, wanted, lines);
        }
    }

    private BusinessException refusal(
            Map<StockKey, BigDecimal> shortages, Map<StockKey, BigDecimal> wanted, List<ReservationRequest> lines) {
        Map<Long, ProductInfo> names = products.byIds(
                shortages.keySet().stream().map(StockKey::productId).toList());
        Map<Long, WarehouseInfo> places = warehouses.byIds(shortages.keySet().stream()
                .map(StockKey::warehouseId)
                .distinct()
                .toList());
        List<Violation> violations = new ArrayList<>();
        List<String> shortOf = new ArrayList<>();
        for (ReservationRequest line : lines) {
            BigDecimal available = shortages.remove(line.key());
            if (available != null) {
                String product = nameOf(names.get(line.productId()), line.productId());
                WarehouseInfo place = places.get(line.warehouseId());
                BigDecimal needed = Objects.requireNonNull(wanted.get(line.key()));
                shortOf.add(product);
                violations.add(new Violation(
                        "lines[" + (line.lineNo() - 1) + "].quantity",
                        "inventory.not-available.line",
                        List.of(
                                product,
                                needed,
                                available,
                                line.baseQuantity().unit(),
                                place == null ? "" : place.name(),
                                needed.subtract(available)),
                        null));
            }
        }
        return BusinessException.conflict(violations, "inventory.not-available", String.join("、", shortOf));
    }

    private static String nameOf(@Nullable ProductInfo product, long id) {
        return product == null ? Long.toString(id) : product.name() + " (" + product.sku() + ")";
    }
}
