package org.zhutong.catalog.model;

/** What a price list is for: which of them has the say is the company's {@link PriceOrder}. */
public enum PriceListKind {
    /** For everybody, or for customers of a level or a branch. */
    STANDARD,
    /** An offer for some time: it has a last day. */
    PROMOTION,
    /** What one customer pays. */
    CUSTOMER,
    /** The price book of one project (an opportunity), of a customer's projects, or of one customer in one project. */
    PROJECT;

    /** Whether its lists are for somebody by name. */
    public boolean isTargeted() {
        return this == CUSTOMER || this == PROJECT;
    }

    /** Message key of its name. */
    public String messageKey() {
        return "catalog.price-list.kind." + name();
    }
}
