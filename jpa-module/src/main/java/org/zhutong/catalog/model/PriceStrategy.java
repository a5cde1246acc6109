package org.zhutong.catalog.model;

/** Which of several kinds of price list has the say, where more than one has a price. */
public enum PriceStrategy {
    /** The first kind, in the company's order, that has a price. */
    FIRST_KIND,
    /** The kind whose price is the lowest; of equal prices the first kind in the company's order. */
    LOWEST
}
