package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.Margin;

/**
 * What prices leave after the cost of the goods, expected by the moving average cost of the branch's stock today.
 *
 * @param cost of the goods, in the company's currency
 * @param amount net less cost; negative for a loss
 * @param percent of the net amount, two decimals; null where there is none
 * @param unknown how many lines have no known cost and are left out
 */
public record MarginView(
        BigDecimal cost, BigDecimal amount, @Nullable BigDecimal percent, int unknown) implements Serializable {
    public static MarginView of(Margin margin) {
        return new MarginView(margin.cost(), margin.amount(), margin.percent().orElse(null), margin.unknown());
    }
}
