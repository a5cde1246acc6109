package org.zhutong.crm.model;

/** What people are reminded of; each is told once for each occasion. */
public enum ReminderKind {
    /** A quotation the customer has not answered expires within the days of the rule. */
    QUOTATION_EXPIRES,
    /** A contract in force ends within the days of the rule. */
    CONTRACT_ENDS,
    /** What a contract obliges a side to do is due within the days of the rule. */
    OBLIGATION_DUE,
    /** The time for which a manufacturer granted us a project ends within the days of the rule. */
    REGISTRATION_ENDS,
    /** A manufacturer's special price ends within the days of the rule. */
    SPECIAL_PRICE_ENDS,
    /** A customer's limit alone counts again within the days of the rule. */
    CREDIT_RAISE_ENDS,
    /**
     * A customer who ordered at least three times has been quiet for longer than the factor of the rule times the mean interval
     * between its orders, and for at least the days of the rule.
     */
    BUYING_INTERVAL,
    /** Nobody called, visited or wrote to a customer with an open opportunity for the days of the rule. */
    NO_CONTACT;

    /** Message key of its name. */
    public String messageKey() {
        return "crm.reminder." + name();
    }
}
