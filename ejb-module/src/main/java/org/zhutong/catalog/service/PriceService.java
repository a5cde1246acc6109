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
        List<Optional<PriceQuote>> quotes = new ArrayList<>(queries.size());
        for (PriceQuery query : queries) {
            CatalogEntry entry = entries.get(query.productId());
            quotes.add(entry == null ? Optional.empty() : answer(entry, query, ranking));
        }
        return quotes;
    }

    public Optional<PriceQuote> resolve(PriceQuery query) {
        return resolve(List.of(query)).get(0);
    }

    private static Optional<PriceQuote> answer(CatalogEntry entry, PriceQuery query, PriceRanking ranking) {
        return PriceCandidate.best(entry.candidates(), query.wanted(), ranking)
                .map(candidate -> new PriceQuote(
                        candidate.unitPrice(),
                        candidate.currency(),
                        candidate.ruleId(),
                        candidate.listCode(),
                        candidate.kind(),
                        explanationKey(candidate.kind()),
                        explain(entry.product(), candidate)));
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

    private static List<Serializable> explain(ProductInfo product, PriceCandidate candidate) {
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
