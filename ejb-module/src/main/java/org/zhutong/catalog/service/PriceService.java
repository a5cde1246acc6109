package org.zhutong.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhutong.catalog.internal.CatalogCache;
import org.zhutong.catalog.internal.CatalogEntry;
import org.zhutong.catalog.model.PriceCandidate;

/**
 * Which price somebody gets, and why: see {@link PriceCandidate} for the order of the rules. From the cache when warm; else one
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
        List<Optional<PriceQuote>> quotes = new ArrayList<>(queries.size());
        for (PriceQuery query : queries) {
            CatalogEntry entry = entries.get(query.productId());
            quotes.add(entry == null ? Optional.empty() : answer(entry, query));
        }
        return quotes;
    }

    public Optional<PriceQuote> resolve(PriceQuery query) {
        return resolve(List.of(query)).get(0);
    }

    private static Optional<PriceQuote> answer(CatalogEntry entry, PriceQuery query) {
        PriceCandidate.Wanted wanted = new PriceCandidate.Wanted(
                query.customerLevel(), query.branchId(), query.baseQuantity(), query.date(), query.currency());
        return PriceCandidate.best(entry.candidates(), wanted)
                .map(candidate -> new PriceQuote(
                        candidate.unitPrice(),
                        candidate.currency(),
                        candidate.ruleId(),
                        candidate.listCode(),
                        "catalog.price.explained",
                        explain(entry.product(), candidate)));
    }

    private static List<Serializable> explain(ProductInfo product, PriceCandidate candidate) {
        return List.of(
                candidate.listCode(),
                candidate.listName(),
                candidate.customerLevel() == null
                        ? "@catalog.price.every-level"
                        : "@catalog.price.level-" + candidate.customerLevel(),
                candidate.branchId() == null ? "@catalog.price.every-branch" : "@catalog.price.own-branch",
                candidate.minQuantity(),
                product.baseUnit(),
                candidate.ruleFrom().isAfter(candidate.listFrom()) ? candidate.ruleFrom() : candidate.listFrom(),
                end(candidate));
    }

    private static Serializable end(PriceCandidate candidate) {
        if (candidate.ruleTo() == null) {
            return candidate.listTo() == null ? "@catalog.price.open" : candidate.listTo();
        }
        return candidate.listTo() != null && candidate.listTo().isBefore(candidate.ruleTo())
                ? candidate.listTo()
                : candidate.ruleTo();
    }
}
