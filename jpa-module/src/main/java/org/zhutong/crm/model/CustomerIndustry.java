package org.zhutong.crm.model;

/** What kind of company a customer is (行业), as distributors of building materials tell them apart. */
public enum CustomerIndustry {
    /** 施工总承包 */
    GENERAL_CONTRACTOR,
    /** 专业分包、劳务 */
    SUBCONTRACTOR,
    /** 装饰装修 */
    DECORATION,
    /** 房地产开发 */
    DEVELOPER,
    /** 政府、市政与公共机构 */
    PUBLIC,
    /** 设计与咨询 */
    DESIGN,
    /** 工业制造 */
    MANUFACTURING,
    /** 建材贸易、同行 */
    TRADE,
    /** 零售与个人 */
    RETAIL,
    OTHER;

    public String messageKey() {
        return "crm.industry." + name();
    }
}
