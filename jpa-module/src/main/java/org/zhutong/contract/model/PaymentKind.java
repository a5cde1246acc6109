package org.zhutong.contract.model;

/** When a part of the price is paid (付款条款). */
public enum PaymentKind {
    /** Before anything is delivered (预付款). */
    ADVANCE,
    ON_DELIVERY,
    /** By the progress of the works (进度款). */
    PROGRESS,
    /** Kept back for some months (质保金). */
    RETENTION;

    public String messageKey() {
        return "contract.payment." + name();
    }
}
