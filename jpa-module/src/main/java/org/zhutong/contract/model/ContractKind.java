package org.zhutong.contract.model;

/** What a contract promises of its quantities, and which standard clauses it is made of. */
public enum ContractKind {
    /** The quantities are bought (购销合同). */
    SALES,
    /** The quantities are ceilings, called off bit by bit while it is in force (框架合同). */
    FRAMEWORK;

    public String messageKey() {
        return "contract.kind." + name();
    }
}
