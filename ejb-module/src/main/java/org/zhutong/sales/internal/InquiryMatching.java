package org.zhutong.sales.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.ItemMatch;
import org.zhutong.catalog.model.ItemTraits;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.catalog.service.ProductLookup;
import org.zhutong.catalog.service.ProductMatch;
import org.zhutong.catalog.service.ProductMatching;
import org.zhutong.sales.model.InquiryFinding;
import org.zhutong.sales.model.InquiryLine;
import org.zhutong.sales.model.InquiryNote;
import org.zhutong.sales.model.InquiryText;
import org.zhutong.sales.model.MatchedBy;
import org.zhutong.sales.service.InquirySuggestion;

/**
 * Puts products to the lines of an inquiry: what the customer called so before, then what is named just so, then what is likely
 * and clearly more so than anything else. The statements do not depend on how many lines there are, but for portions of what is
 * looked up.
 */
@ApplicationScoped
public class InquiryMatching {
    /** What is taken has at least so many points, and so many more than the next. */
    private static final int TAKEN = 70;

    private static final int LEAD = 6;

    /** Points for being handled in the unit that is asked for. */
    private static final int UNIT_FITS = 3;

    private static final int OFFERED = 5;

    /** Shortest word that is looked up as a sku: shorter ones are sizes and classes. */
    private static final int SHORTEST_SKU = 4;

    @Inject
    private CustomerAliases aliases;

    @Inject
    private ProductFinder finder;

    @EJB
    private ProductMatching matching;

    @Inject
    private ProductLookup products;

    /** @return by number of line */
    public Map<Integer, InquiryFinding> find(long customerId, List<InquiryText> lines) {
        Map<Integer, InquiryFinding> found = new HashMap<>(aliases.find(customerId, lines));
        exactly(lines).forEach(found::putIfAbsent);
        List<Integer> open = IntStream.rangeClosed(1, lines.size())
                .filter(lineNo -> !found.containsKey(lineNo)
                        && lines.get(lineNo - 1).item() != null
                        && lines.get(lineNo - 1).note() != InquiryNote.TOTAL)
                .boxed()
                .toList();
        if (!open.isEmpty()) {
            found.putAll(likely(open, lines));
        }
        return found;
    }

    /** Where the text names just one: its whole name, or a sku in it, as written. */
    private Map<Integer, InquiryFinding> exactly(List<InquiryText> lines) {
        Set<String> names = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (InquiryText line : lines) {
            String item = line.item();
            if (item != null) {
                names.add(ItemTraits.withoutBillCode(item));
                words.addAll(words(item));
            }
        }
        Map<String, Long> byName = finder.exactly(names);
        Map<String, Long> bySku = finder.skus(words);
        Map<Integer, InquiryFinding> found = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String item = lines.get(i).item();
            if (item != null) {
                Set<Long> skus = new HashSet<>();
                words(item).stream().map(bySku::get).filter(Objects::nonNull).forEach(skus::add);
                Long named = byName.get(ItemTraits.withoutBillCode(item));
                Set<Long> meant = new HashSet<>(skus);
                if (named != null) {
                    meant.add(named);
                }
                if (meant.size() == 1) {
                    MatchedBy by = skus.isEmpty() ? MatchedBy.NAME : MatchedBy.SKU;
                    found.put(i + 1, new InquiryFinding(meant.iterator().next(), by, null, null));
                }
            }
        }
        return found;
    }

    private static List<String> words(String item) {
        return Arrays.stream(item.split("[\\s,;、()]+"))
                .filter(word -> word.length() >= SHORTEST_SKU && word.length() <= 100)
                .toList();
    }

    private Map<Integer, InquiryFinding> likely(List<Integer> open, List<InquiryText> lines) {
        List<Wanted> wanted =
                open.stream().map(lineNo -> Wanted.of(lines.get(lineNo - 1))).toList();
        List<List<InquirySuggestion>> suggested = suggest(wanted);
        Map<Integer, InquiryFinding> found = new HashMap<>();
        for (int i = 0; i < open.size(); i++) {
            List<InquirySuggestion> best = suggested.get(i);
            if (!best.isEmpty()
                    && best.get(0).score() >= TAKEN
                    && (best.size() == 1 || best.get(0).score() - best.get(1).score() >= LEAD)) {
                InquirySuggestion taken = best.get(0);
                found.put(open.get(i), new InquiryFinding(taken.productId(), taken.why(), taken.score(), null));
            }
        }
        return found;
    }

    /** Products a line may mean, the likeliest first. */
    public List<InquirySuggestion> suggestions(InquiryLine line) {
        String item = line.getItem();
        return item == null
                ? List.of()
                : suggest(List.of(new Wanted(item, line.getUnit()))).get(0);
    }

    /** What a line wants, and in what. */
    private record Wanted(String item, @Nullable String unit) {
        static Wanted of(InquiryText line) {
            return new Wanted(Objects.requireNonNull(line.item()), line.unit());
        }
    }

    private List<List<InquirySuggestion>> suggest(List<Wanted> wanted) {
        List<List<ProductMatch>> matches =
                matching.match(wanted.stream().map(Wanted::item).toList(), OFFERED + 1);
        Map<Long, ProductInfo> infos = products.byIds(matches.stream()
                .flatMap(List::stream)
                .map(ProductMatch::productId)
                .distinct()
                .toList());
        List<List<InquirySuggestion>> suggested = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String unit = wanted.get(i).unit();
            suggested.add(matches.get(i).stream()
                    .map(match -> suggestion(match, infos.get(match.productId()), unit))
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingInt(InquirySuggestion::score).reversed())
                    .limit(OFFERED)
                    .toList());
        }
        return suggested;
    }

    private static @Nullable InquirySuggestion suggestion(
            ProductMatch match, @Nullable ProductInfo product, @Nullable String unit) {
        if (product == null) {
            return null;
        }
        boolean fits = UnitWords.fit(BigDecimal.ONE, unit, product) != null;
        int score = Math.min(100, match.score() + (unit != null && fits ? UNIT_FITS : 0));
        return new InquirySuggestion(
                product.id(),
                product.sku(),
                product.name(),
                product.spec(),
                product.baseUnit(),
                score,
                why(match.reason()),
                fits);
    }

    private static MatchedBy why(ItemMatch.Reason reason) {
        return switch (reason) {
            case NAME -> MatchedBy.LIKE_NAME;
            case NAME_SPEC -> MatchedBy.LIKE_BOTH;
            case SPEC -> MatchedBy.LIKE_SPEC;
            case PINYIN -> MatchedBy.PINYIN;
        };
    }
}
