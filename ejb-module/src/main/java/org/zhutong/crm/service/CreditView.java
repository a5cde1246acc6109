package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * The credit of a customer.
 *
 * @param limit how much it may owe, in {@code currency}, scale 2
 * @param exposure how much of it is taken
 * @param available limit less exposure; negative when the limit was set below what was already owed
 * @param documents which documents have taken it, the exposure being their sum
 */
public record CreditView(
        long customerId,
        String currency,
        BigDecimal limit,
        BigDecimal exposure,
        BigDecimal available,
        List<DocumentCredit> documents)
        implements Serializable {

    /** What one document has taken and not given back. */
    public record DocumentCredit(String documentNumber, BigDecimal amount) implements Serializable {}
}
