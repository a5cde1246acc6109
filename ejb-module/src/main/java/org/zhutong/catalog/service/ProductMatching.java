package org.zhutong.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhutong.catalog.internal.ProductTerms;
import org.zhutong.catalog.model.ItemMatch;
import org.zhutong.catalog.model.ItemMatcher;
import org.zhutong.catalog.model.ItemTraits;

/**
 * Finds the products people mean who do not know our names for them. The calling use case checks the permission.
 *
 * <p>Of what each text says, the rarest terms are looked up by their index, for all texts at once; only the products that share
 * most of them are read and compared. A term that thousands of products have finds none: it tells nothing apart.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProductMatching {
    /** Products that the terms of a text together may have to be looked at. */
    private static final int MOST_OF_TEXT = ProductTerms.COMMON;

    /** Of all texts together. */
    private static final int MOST_LOOKED_UP = 300_000;

    private static final int MOST_COMPARED = 30;
    private static final int FEWEST_COMPARED = 10;
    private static final int COMPARED_TOGETHER = 8_000;

    /** What is less alike is not worth showing. */
    private static final int LEAST_SCORE = 20;

    @Inject
    private ProductTerms terms;

    /**
     * Products that are sold, for each of the texts those that fit best, the best first. Three statements for some hundred
     * texts, then three more for each some hundred further ones.
     *
     * @param limit at most so many for each text
     */
    public List<List<ProductMatch>> match(List<String> texts, int limit) {
        List<ItemTraits> wanted = texts.stream().map(ItemTraits::of).toList();
        Map<Long, Integer> counts = terms.counts(
                wanted.stream().flatMap(one -> one.wantedTerms().stream()).collect(Collectors.toSet()));
        List<Set<Long>> chosen = chosen(wanted, counts);
        Map<Long, List<Long>> holders =
                terms.holders(chosen.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        int most = Math.max(FEWEST_COMPARED, Math.min(MOST_COMPARED, COMPARED_TOGETHER / Math.max(1, texts.size())));
        List<List<Long>> candidates =
                chosen.stream().map(of -> candidates(of, holders, most)).toList();
        Map<Long, ItemMatcher> matchers =
                terms.matchers(candidates.stream().flatMap(List::stream).collect(Collectors.toSet()));
        List<List<ProductMatch>> found = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ItemTraits traits = wanted.get(i);
            found.add(candidates.get(i).stream()
                    .filter(matchers::containsKey)
                    .map(id -> compare(id, Objects.requireNonNull(matchers.get(id)), traits))
                    .filter(match -> match.score() >= LEAST_SCORE)
                    .sorted(Comparator.comparingInt(ProductMatch::score)
                            .reversed()
                            .thenComparing(ProductMatch::productId))
                    .limit(limit)
                    .toList());
        }
        return found;
    }

    private static ProductMatch compare(Long id, ItemMatcher matcher, ItemTraits wanted) {
        ItemMatch match = matcher.compare(wanted);
        return new ProductMatch(id, match.score(), match.reason());
    }

    /** Of each text the terms that are looked up: the rarest, as long as they lead to few enough products. */
    private static List<Set<Long>> chosen(List<ItemTraits> wanted, Map<Long, Integer> counts) {
        Set<Long> known = new HashSet<>();
        int together = 0;
        List<Set<Long>> chosen = new ArrayList<>();
        for (ItemTraits traits : wanted) {
            Set<Long> ofText = new LinkedHashSet<>();
            List<Long> rarest = traits.wantedTerms().stream()
                    .filter(counts::containsKey)
                    .sorted(Comparator.comparing(counts::get))
                    .toList();
            int products = 0;
            for (Long term : rarest) {
                int count = Objects.requireNonNull(counts.get(term));
                products += count;
                if (products > MOST_OF_TEXT) {
                    break;
                }
                if (known.contains(term) || together + count <= MOST_LOOKED_UP) {
                    together += known.add(term) ? count : 0;
                    ofText.add(term);
                }
            }
            chosen.add(ofText);
        }
        return chosen;
    }

    /** The products that share most of the terms, a rare one counting for more. */
    private static List<Long> candidates(Set<Long> terms, Map<Long, List<Long>> holders, int most) {
        Map<Long, Integer> weights = new HashMap<>();
        for (Long term : terms) {
            List<Long> products = holders.getOrDefault(term, List.of());
            int weight = 1 + Integer.numberOfLeadingZeros(products.size());
            products.forEach(product -> weights.merge(product, weight, Integer::sum));
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
