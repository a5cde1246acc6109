package org.zhutong.crm.spi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What selling knows and people are to be reminded of, whoever calls. Read in portions that continue after the last row's id.
 * The implementation is a CDI bean.
 */
public interface SalesFacts {
    /**
     * Quotations that wait for the customer's answer and whose last day is one of these, by id.
     *
     * @param branches not empty
     */
    List<OpenQuotation> expiring(Collection<Long> branches, LocalDate from, LocalDate to, long afterId, int limit);

    /**
     * Customers with at least so many orders whose last one was no later than a day, by customer.
     *
     * @param branches not empty
     */
    List<Purchases> purchases(Collection<Long> branches, int orders, LocalDate lastBy, long afterCustomer, int limit);

    /**
     * A quotation somebody looks after.
     *
     * @param label its number with the version
     * @param salesperson user name
     */
    record OpenQuotation(
            long id,
            String label,
            long customerId,
            long branchId,
            String salesperson,
            LocalDate validUntil,
            @Nullable String projectName) {}

    /**
     * How often a customer ordered.
     *
     * @param salesperson user name of whoever took the latest order
     */
    record Purchases(long customerId, long orders, LocalDate first, LocalDate last, String salesperson) {}
}
