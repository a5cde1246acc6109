package org.zhutong.contract.model;

/** What somebody promised by a contract (履约义务). */
public enum ObligationKind {
    /** A part of the price (付款). */
    PAYMENT,
    /** The part kept back is paid out (质保金到期). */
    RETENTION,
    /** Goods are delivered (交货). */
    DELIVERY,
    /** Certificates, invoices, reports are handed over (资料移交). */
    DOCUMENTS,
    /** A guarantee is given, renewed or given back (保函). */
    GUARANTEE,
    /** Something is inspected and accepted (验收). */
    ACCEPTANCE,
    OTHER;

    public String messageKey() {
        return "contract.obligation.kind." + name();
    }
}
