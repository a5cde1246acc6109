package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opportunities by stage.
 *
 * @param currency of all amounts
 */
public record BoardView(String currency, List<Column> columns) implements Serializable {
    /**
     * One stage.
     *
     * @param count how many there are in it, {@code amount} what they are worth together
     * @param weighted the amount times the probability
     * @param items the first of them, the earliest expected decision first
     * @param nextCursor for the rest by the list of the stage; null: there are no more
     */
    public record Column(
            StageView stage,
            long count,
            BigDecimal amount,
            BigDecimal weighted,
            List<OpportunityRow> items,
            @Nullable String nextCursor)
            implements Serializable {}
}
