package org.zhutong.contract.model;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The places of clauses that a contract fills from what it says itself. */
public enum ContractVariable {
    NUMBER("number"),
    COMPANY("company"),
    CUSTOMER("customer"),
    CUSTOMER_TAX_ID("customerTaxId"),
    CUSTOMER_ADDRESS("customerAddress"),
    PROJECT("project"),
    CONTACT("contact"),
    AMOUNT("amount"),
    AMOUNT_IN_WORDS("amountInWords"),
    NET_AMOUNT("netAmount"),
    TAX_AMOUNT("taxAmount"),
    DATE("date"),
    EFFECTIVE_FROM("effectiveFrom"),
    VALID_UNTIL("validUntil"),
    PAYMENT("payment"),
    DELIVERY("delivery"),
    PENALTY("penalty"),
    BANK("bank"),
    BANK_ACCOUNT("bankAccount");

    private static final Set<String> PLACES =
            Arrays.stream(values()).map(ContractVariable::place).collect(Collectors.toUnmodifiableSet());

    private final String place;

    ContractVariable(String place) {
        this.place = place;
    }

    /** Its name in a text. */
    public String place() {
        return place;
    }

    /** The place as it stands in a text. */
    public String getMarker() {
        return "${" + place + "}";
    }

    /** What people call a place: its message key where the contract fills it by itself, else its name. */
    static String shown(String place) {
        return Arrays.stream(values())
                .filter(variable -> variable.place.equals(place))
                .map(variable -> "@" + variable.messageKey())
                .findFirst()
                .orElse(place);
    }

    /** Whether a place of this name is filled by the contract itself. */
    public static boolean knows(String place) {
        return PLACES.contains(place);
    }

    public String messageKey() {
        return "contract.variable." + name();
    }
}
