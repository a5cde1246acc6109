package org.zhutong.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhutong.catalog.internal.CatalogCache;
import org.zhutong.catalog.internal.CatalogEntry;
import org.zhutong.catalog.model.PriceCandidate;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.model.PriceRanking;

/**
 * Which price somebody gets, and why: see {@link PriceCandidate} for how one of several rules is chosen. From the cache when warm; else one
 * look-up for all questions together. The calling use case checks the permission.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PriceService {
    @Inject
    private CatalogCache cache;

    /** @return an answer for each question, in their order; nothing where no price list has a price */
    public List<Optional<PriceQuote>> resolve(List<PriceQuery> queries) {
        Map<Long, CatalogEntry> entries =
                cache.byIds(queries.stream().map(PriceQuery::productId).toList());
        PriceRanking ranking = cache.ranking();
        List<Optional<PriceCandidate>> best = new ArrayList<>(queries.size());
        List<PriceCandidate> asked = new ArrayList<>();
        for (PriceQuery query : queries) {
            Optional<PriceCandidate> found = best(entries, query, ranking, Map.of());
            best.add(found);
            if (found.filter(one -> one.ceiling() != null).isPresent()) {
                asked.addAll(candidates(entries, query));
            }
        }
        // only where a price that holds for so much only would be given is it asked how much is left: of all at once
        Map<Long, BigDecimal> used = asked.isEmpty() ? Map.of() : cache.used(asked);
        List<Optional<PriceQuote>> quotes = new ArrayList<>(queries.size());
        for (int i = 0; i < queries.size(); i++) {
            PriceQuery query = queries.get(i);
            CatalogEntry entry = entries.get(query.productId());
            if (entry == null) {
                quotes.add(Optional.empty());
            } else {
                ProductInfo product = entry.product();
                boolean limited =
                        best.get(i).filter(one -> one.ceiling() != null).isPresent();
                Optional<PriceCandidate> counts = limited ? best(entries, query, ranking, used) : best.get(i);
                quotes.add(counts.map(one -> quote(product, one, used)));
            }
        }
        return quotes;
    }

    private static Optional<PriceCandidate> best(
            Map<Long, CatalogEntry> entries, PriceQuery query, PriceRanking ranking, Map<Long, BigDecimal> used) {
        return PriceCandidate.best(candidates(entries, query), query.wanted(), ranking, used);
    }

    private static List<PriceCandidate> candidates(Map<Long, CatalogEntry> entries, PriceQuery query) {
        CatalogEntry entry = entries.get(query.productId());
        return entry == null ? List.of() : entry.candidates();
    }

    public Optional<PriceQuote> resolve(PriceQuery query) {
        return resolve(List.of(query)).get(0);
    }

    private static PriceQuote quote(ProductInfo product, PriceCandidate candidate, Map<Long, BigDecimal> used) {
        boolean capped = candidate.ceiling() != null;
        return new PriceQuote(
                candidate.unitPrice(),
                candidate.currency(),
                candidate.ruleId(),
                candidate.listCode(),
                candidate.kind(),
                capped,
                capped ? "catalog.price.explained-project-used" : explanationKey(candidate.kind()),
                explain(product, candidate, used));
    }

    /** All with the same arguments; documents keep key and arguments, so none is ever taken away. */
    private static String explanationKey(PriceListKind kind) {
        return switch (kind) {
            case STANDARD -> "catalog.price.explained";
            case PROMOTION -> "catalog.price.explained-promotion";
            case CUSTOMER -> "catalog.price.explained-customer";
            case PROJECT -> "catalog.price.explained-project";
        };
    }

    private static List<Serializable> explain(
            ProductInfo product, PriceCandidate candidate, Map<Long, BigDecimal> used) {
        if (candidate.ceiling() != null) {
            return List.of(
                    candidate.listCode(),
                    candidate.listName(),
                    used.getOrDefault(candidate.ruleId(), BigDecimal.ZERO),
                    candidate.ceiling(),
                    product.baseUnit(),
                    candidate.from(),
                    candidate.to() == null ? "@catalog.price.open" : candidate.to());
        }
        return List.of(
                candidate.listCode(),
                candidate.listName(),
                candidate.customerLevel() == null
                        ? "@catalog.price.every-level"
                        : "@catalog.price.level-" + candidate.customerLevel(),
                candidate.branchId() == null || candidate.kind().isTargeted()
                        ? "@catalog.price.every-branch"
                        : "@catalog.price.own-branch",
                candidate.minQuantity(),
                product.baseUnit(),
                candidate.from(),
                candidate.to() == null ? "@catalog.price.open" : candidate.to());
    }
}
