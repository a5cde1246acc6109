package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The credit of a customer.
 *
 * @param limit how much it may owe in general, in {@code currency}, scale 2
 * @param raised how much more it may owe today
 * @param raisedUntil the last day of the raise; null: none is in force
 * @param exposure how much is taken
 * @param available limit and raise less exposure; negative when the limit was set below what was already owed
 * @param documents which documents have taken it, the exposure being their sum
 */
public record CreditView(
        long customerId,
        String currency,
        BigDecimal limit,
        BigDecimal raised,
        @Nullable LocalDate raisedUntil,
        BigDecimal exposure,
        BigDecimal available,
        List<DocumentCredit> documents)
        implements Serializable {

    /** What one document has taken and not given back. */
    public record DocumentCredit(String documentNumber, BigDecimal amount) implements Serializable {}
}
