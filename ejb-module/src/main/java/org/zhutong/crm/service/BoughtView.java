package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a customer has bought of one brand or category, in orders that were confirmed and not called off.
 *
 * @param kind BRAND or CATEGORY
 * @param orders in how many orders
 * @param net without VAT, in the company's currency
 * @param last date of the latest such order
 */
public record BoughtView(Kind kind, String name, long orders, BigDecimal net, LocalDate last) implements Serializable {
    /** By what it is added up. */
    public enum Kind {
        BRAND,
        CATEGORY
    }
}
