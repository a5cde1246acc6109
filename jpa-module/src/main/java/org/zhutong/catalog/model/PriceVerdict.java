package org.zhutong.catalog.model;

/** What became of a price rule in a question for a price. */
public enum PriceVerdict {
    /** It gives the price. */
    WON(false),
    /** Another kind of list has the say. */
    OTHER_KIND(false),
    /** A lower price of another kind has the say. */
    DEARER(false),
    /** A list of the same kind has a higher priority. */
    LOWER_PRIORITY(false),
    /** A list of the same kind is more specific: level and branch, or customer and project. */
    LESS_SPECIFIC(false),
    /** A list for the same ones began later. */
    OLDER_LIST(true),
    /** A list for the same ones, begun on the same day, comes before it by its code. */
    LATER_CODE(true),
    /** A higher quantity break of the same list is reached. */
    LOWER_BREAK(false),
    /** A price of the same list that began later replaces it. */
    OLDER_RULE(false),
    /** Its quantity break is not reached. */
    BREAK_NOT_REACHED(false),
    /** Less is left of what it holds for than is asked for. */
    USED_UP(false),
    /** The list or the price does not hold on the day. */
    OUTSIDE_DATES(false),
    /** It is for customers of another level or branch. */
    OTHER_CUSTOMERS(false);

    private final boolean overlap;

    PriceVerdict(boolean overlap) {
        this.overlap = overlap;
    }

    /** Whether two lists that claim the same customers, products and days with the same priority met: nobody decided between them. */
    public boolean isOverlap() {
        return overlap;
    }

    /** Whether the rule could have given the price. */
    public boolean isApplicable() {
        return this != BREAK_NOT_REACHED && this != USED_UP && this != OUTSIDE_DATES && this != OTHER_CUSTOMERS;
    }

    /** Message key of the sentence that says so. */
    public String messageKey() {
        return "catalog.price.verdict." + name();
    }
}
