package org.zhutong.crm.model;

import org.jspecify.annotations.Nullable;

/** What may be taken over from a customer that is merged; as text, by which two customers are compared. */
public enum MergeField {
    NAME,
    LEVEL,
    TAX_ID,
    SALESPERSON,
    REGION,
    INDUSTRY,
    ADDRESS,
    PHONE,
    REMARK,
    PAYMENT_TERMS,
    CREDIT_LIMIT;

    /** Whether changing it needs the permission to give credit. */
    public boolean isCredit() {
        return this == PAYMENT_TERMS || this == CREDIT_LIMIT;
    }

    /** The customer's value; null when it has none. The limit is kept apart, see {@link CustomerCredit}. */
    public @Nullable String of(Customer customer, CustomerCredit credit) {
        return switch (this) {
            case NAME -> customer.getName();
            case LEVEL -> customer.getLevel().name();
            case TAX_ID -> customer.getTaxId();
            case SALESPERSON -> customer.getSalesperson();
            case REGION -> customer.getRegion();
            case INDUSTRY ->
                customer.getIndustry() == null ? null : customer.getIndustry().name();
            case ADDRESS -> customer.getAddress();
            case PHONE -> customer.getPhone();
            case REMARK -> customer.getRemark();
            case PAYMENT_TERMS -> Integer.toString(customer.getPaymentTermsDays());
            case CREDIT_LIMIT -> credit.getCreditLimit().amount().toPlainString();
        };
    }
}
