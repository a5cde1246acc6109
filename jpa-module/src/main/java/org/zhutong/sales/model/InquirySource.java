package org.zhutong.sales.model;

/** How a customer's inquiry came. */
public enum InquirySource {
    MAIL,
    EXCEL,
    FILE,
    PHONE
}
