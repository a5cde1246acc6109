package org.zhutong.sales.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Decimals;
import org.zhutong.shared.model.Money;

/**
 * What is left of a price after the cost of the goods (毛利): net amount less base quantity × moving average cost. Expected, not
 * earned: the cost is that of today's stock, the goods that are delivered later may cost something else.
 *
 * @param net without VAT, of the lines whose cost is known
 * @param cost of the same lines
 * @param unknown how many lines have no known cost: they are in neither
 */
public record Margin(BigDecimal net, BigDecimal cost, int unknown) implements Serializable {
    private static final int SCALE = 2;

    /**
     * Of one line.
     *
     * @param unitCost per base unit; null where nothing of the product was ever in stock
     */
    public static Margin of(BigDecimal net, BigDecimal baseQuantity, @Nullable BigDecimal unitCost) {
        return unitCost == null
                ? new Margin(BigDecimal.ZERO.setScale(Money.SCALE), BigDecimal.ZERO.setScale(Money.SCALE), 1)
                : new Margin(net, Decimals.round(baseQuantity.multiply(unitCost), Money.SCALE), 0);
    }

    /** Of all together. */
    public static Margin sum(Collection<Margin> margins) {
        BigDecimal net = BigDecimal.ZERO.setScale(Money.SCALE);
        BigDecimal cost = net;
        int unknown = 0;
        for (Margin margin : margins) {
            net = net.add(margin.net);
            cost = cost.add(margin.cost);
            unknown += margin.unknown;
        }
        return new Margin(net, cost, unknown);
    }

    /** The lowest percentage of any that has one: no loss hides behind what is earned on the other lines. */
    public static Optional<BigDecimal> lowest(List<Margin> margins) {
        return margins.stream().map(Margin::percent).flatMap(Optional::stream).min(BigDecimal::compareTo);
    }

    /** In money, negative for a loss. */
    public BigDecimal amount() {
        return net.subtract(cost);
    }

    /** In percent of the net amount, two decimals, negative for a loss; none without a price or a cost. */
    public Optional<BigDecimal> percent() {
        if (net.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(amount().movePointRight(2).divide(net, SCALE, RoundingMode.HALF_UP));
    }
}
