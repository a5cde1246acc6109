package org.zhutong.crm.spi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What selling knows and people are to be reminded of, whoever calls. Read in portions that continue after the last row's id.
 * The implementation is a CDI bean.
 */
public interface SalesFacts {
    /**
     * Customers with at least so many orders whose last one was no later than a day, by customer.
     *
     * @param branches not empty
     */
    List<Purchases> purchases(Collection<Long> branches, int orders, LocalDate lastBy, long afterCustomer, int limit);

    /**
     * How often a customer ordered.
     *
     * @param salesperson user name of whoever took the latest order
     */
    record Purchases(long customerId, long orders, LocalDate first, LocalDate last, String salesperson) {}
}
