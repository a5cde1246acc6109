package org.zhutong.crm.model;

/** What somebody is in a building project. */
public enum PartyRole {
    /** 业主 */
    OWNER,
    /** 总包 */
    GENERAL_CONTRACTOR,
    /** 设计 */
    DESIGNER,
    /** 采购 */
    PURCHASER;

    /** Message key of its name. */
    public String messageKey() {
        return "crm.party." + name();
    }
}
