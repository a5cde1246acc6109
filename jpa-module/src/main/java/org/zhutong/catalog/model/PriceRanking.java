package org.zhutong.catalog.model;

import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhutong.shared.model.BusinessException;

/**
 * In which order the kinds of price list are asked, and which of them has the say; immutable, so that it can be cached.
 *
 * @param kinds each kind once, the first one first
 */
public record PriceRanking(List<PriceListKind> kinds, PriceStrategy strategy) implements Serializable {
    /** Where nothing else was decided: what is agreed with somebody before what is offered to all. */
    public static final PriceRanking USUAL = new PriceRanking(
            List.of(PriceListKind.PROJECT, PriceListKind.CUSTOMER, PriceListKind.PROMOTION, PriceListKind.STANDARD),
            PriceStrategy.FIRST_KIND);

    /** @throws BusinessException INVALID unless every kind is named exactly once */
    public PriceRanking {
        Set<PriceListKind> all = EnumSet.allOf(PriceListKind.class);
        boolean each = kinds.size() == all.size() && all.equals(new HashSet<>(kinds));
        if (!each) {
            throw BusinessException.invalidField("kinds", "catalog.price-order.each-once");
        }
        kinds = List.copyOf(kinds);
    }

    int position(PriceListKind kind) {
        return kinds.indexOf(kind);
    }

    /** Between the best of one kind and the best of another: the one that has the say first. */
    Comparator<PriceCandidate> betweenKinds() {
        Comparator<PriceCandidate> byPosition = Comparator.comparingInt(candidate -> position(candidate.kind()));
        return strategy == PriceStrategy.FIRST_KIND
                ? byPosition
                : Comparator.comparing(PriceCandidate::unitPrice).thenComparing(byPosition);
    }
}
