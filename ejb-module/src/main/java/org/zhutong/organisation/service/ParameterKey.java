package org.zhutong.organisation.service;

import java.math.BigDecimal;
import org.zhutong.shared.model.BusinessException;

/** The business parameters there are, each with its default and the values it accepts. */
public enum ParameterKey {
    /** Days a new quotation stays valid. */
    QUOTATION_VALIDITY_DAYS("sales.quotation-validity-days", "30", 1, 365),
    /** Credit limit a new customer starts with, in the company's currency. */
    DEFAULT_CREDIT_LIMIT("crm.default-credit-limit", "0", 0, 1_000_000_000),
    /** Days within which a new customer pays. */
    DEFAULT_PAYMENT_TERMS_DAYS("crm.default-payment-terms-days", "30", 0, 365),
    /** As large as an attached file may be; more than the default cannot be uploaded. */
    ATTACHMENT_MEBIBYTES("attachment.mebibytes", "25", 1, 25),
    /** As large as all the files attached to a document may be together. */
    ATTACHMENTS_MEBIBYTES("attachment.document-mebibytes", "200", 1, 10_000),
    /** Days for which auditors can still read an attachment that was removed; set for the whole company. */
    REMOVED_ATTACHMENTS_KEPT_DAYS("attachment.removed-kept-days", "3650", 1, 36_500);

    private final String key;
    private final String defaultValue;
    private final long min;
    private final long max;

    ParameterKey(String key, String defaultValue, long min, long max) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.min = min;
        this.max = max;
    }

    public String key() {
        return key;
    }

    public String defaultValue() {
        return defaultValue;
    }

    /** Message key of its name. */
    public String messageKey() {
        return "organisation.parameter." + key;
    }

    /** @throws BusinessException INVALID when the value is not a whole number within the bounds */
    public String check(String value) {
        try {
            long number = new BigDecimal(value.strip()).longValueExact();
            if (number < min || number > max) {
                throw BusinessException.invalidField("value", "organisation.parameter.out-of-range", min, max);
            }
            return Long.toString(number);
        } catch (NumberFormatException e) {
            throw BusinessException.invalidField("value", "organisation.parameter.not-a-number");
        } catch (ArithmeticException e) {
            throw BusinessException.invalidField("value", "organisation.parameter.out-of-range", min, max);
        }
    }

    public static ParameterKey of(String key) {
        for (ParameterKey one : values()) {
            if (one.key.equals(key)) {
                return one;
            }
        }
        throw BusinessException.invalidField("key", "organisation.parameter.unknown", key);
    }
}
