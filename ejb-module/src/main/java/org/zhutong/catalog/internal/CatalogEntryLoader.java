package org.zhutong.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.PriceCandidate;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.model.PriceOrder;
import org.zhutong.catalog.model.PriceRanking;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.shared.model.ConversionFactor;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.service.Chunks;

/** Reads cache entries: three statements for up to {@value Chunks#SIZE} products. */
@ApplicationScoped
public class CatalogEntryLoader {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    public record ProductRow(
            Long id,
            String sku,
            String name,
            @Nullable String spec,
            String baseUnit,
            Percent taxRate,
            boolean active,
            int baseDecimals) {}

    public record ConversionRow(Long productId, String unit, long numerator, long denominator, boolean wholeUnits) {}

    /** A candidate and whose it is. */
    public record CandidateRow(Long productId, PriceCandidate candidate) {}

    public Map<Long, CatalogEntry> load(List<Long> productIds) {
        Map<Long, CatalogEntry> entries = new HashMap<>();
        for (List<Long> ids : Chunks.of(productIds)) {
            loadChunk(ids, entries);
        }
        return entries;
    }

    /** The company's order of the kinds of price list. */
    public PriceRanking ranking() {
        return em.createQuery("SELECT o FROM PriceOrder o", PriceOrder.class)
                .getSingleResult()
                .ranking();
    }

    /** What orders took of prices that hold for so much only, by rule. */
    public Map<Long, BigDecimal> used(Collection<Long> ruleIds) {
        Map<Long, BigDecimal> used = new HashMap<>();
        for (List<Long> ids : Chunks.of(ruleIds)) {
            em.createQuery("SELECT r.id, r.used FROM PriceRule r WHERE r.id IN :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> used.put((Long) row[0], (BigDecimal) row[1]));
        }
        return used;
    }

    private void loadChunk(List<Long> ids, Map<Long, CatalogEntry> entries) {
        List<ProductRow> products = em.createQuery(
                        "SELECT NEW org.zhutong.catalog.internal.CatalogEntryLoader$ProductRow("
                                + "p.id, p.sku, p.name, p.spec, p.baseUnit, p.taxRate, p.active, u.decimals)"
                                + " FROM Product p JOIN UnitOfMeasure u ON u.code = p.baseUnit WHERE p.id IN :ids",
                        ProductRow.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, List<ConversionRow>> conversions = new HashMap<>();
        em.createQuery(
                        "SELECT NEW org.zhutong.catalog.internal.CatalogEntryLoader$ConversionRow("
                                + "c.product.id, c.unit, c.factor.numerator, c.factor.denominator, c.wholeUnits)"
                                + " FROM UnitConversion c WHERE c.product.id IN :ids",
                        ConversionRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> conversions
                        .computeIfAbsent(row.productId(), id -> new ArrayList<>())
                        .add(row));
        Map<Long, List<PriceCandidate>> candidates = candidates(ids);
        for (ProductRow row : products) {
            entries.put(
                    row.id(),
                    new CatalogEntry(
                            info(row, conversions.getOrDefault(row.id(), List.of())),
                            candidates.getOrDefault(row.id(), List.of())));
        }
    }

    private Map<Long, List<PriceCandidate>> candidates(List<Long> ids) {
        Map<Long, List<PriceCandidate>> candidates = new HashMap<>();
        List<Object[]> rows = em.createQuery(
                        "SELECT r.product.id, r.id, l.code, l.name, l.kind, l.currency, l.customerLevel, l.branchId,"
                                + " l.customerId, l.opportunityId, l.priority, l.validity.validFrom, l.validity.validTo,"
                                + " r.minQuantity, r.unitPrice,"
                                + " r.validity.validFrom, r.validity.validTo, r.ceiling"
                                + " FROM PriceRule r JOIN r.priceList l WHERE r.product.id IN :ids AND l.active = TRUE",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList();
        for (Object[] row : rows) {
            candidates.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add(candidate(row));
        }
        return candidates;
    }

    private static PriceCandidate candidate(Object[] row) {
        return new PriceCandidate(
                (Long) row[1],
                (String) row[2],
                (String) row[3],
                (PriceListKind) row[4],
                (String) row[5],
                (String) row[6],
                (Long) row[7],
                (Long) row[8],
                (Long) row[9],
                (Integer) row[10],
                (java.time.LocalDate) row[11],
                (java.time.LocalDate) row[12],
                ((java.math.BigDecimal) row[13]).setScale(6),
                ((java.math.BigDecimal) row[14]).setScale(6),
                (java.time.LocalDate) row[15],
                (java.time.LocalDate) row[16],
                (java.math.BigDecimal) row[17]);
    }

    private static ProductInfo info(ProductRow row, List<ConversionRow> conversions) {
        Map<String, ConversionFactor> units = new HashMap<>();
        Set<String> whole = new HashSet<>();
        units.put(row.baseUnit(), ConversionFactor.ONE);
        if (row.baseDecimals() == 0) {
            whole.add(row.baseUnit());
        }
        for (ConversionRow conversion : conversions) {
            units.put(conversion.unit(), ConversionFactor.of(conversion.numerator(), conversion.denominator()));
            if (conversion.wholeUnits()) {
                whole.add(conversion.unit());
            }
        }
        return new ProductInfo(
                row.id(), row.sku(), row.name(), row.spec(), row.baseUnit(), row.taxRate(), row.active(), units, whole);
    }
}
