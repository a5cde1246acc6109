package org.zhutong.crm.model;

/** Which VAT invoice a customer wants. */
public enum InvoiceKind {
    /** 增值税普通发票. */
    ORDINARY,
    /** 增值税专用发票: the customer deducts its tax, so the law asks for all its details. */
    SPECIAL;

    public String messageKey() {
        return "crm.invoicing.kind." + name();
    }
}
