package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest documents of one kind with a customer, the latest first.
 *
 * @param kind message key of what they are, e.g. {@code sales.orders}
 * @param all page of the whole list
 */
public record HistoryView(String kind, String all, List<Document> documents) implements Serializable {

    /**
     * One document.
     *
     * @param page where it is opened
     * @param amount null for a kind that has none
     * @param stateOf message key under which its states are named
     */
    public record Document(
            String number,
            String page,
            LocalDate date,
            @Nullable String projectName,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            String stateOf,
            String state)
            implements Serializable {}
}
