package org.zhutong.approval.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A threshold the document exceeds.
 *
 * @param kind DISCOUNT (percent), AMOUNT (incl. VAT), NO_LIST_PRICE or ALWAYS
 * @param threshold of the policy; null where there is none
 * @param actual of the document
 * @param requiredPermission what whoever decides must hold
 */
public record ReasonView(
        String kind,
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal actual,
        String requiredPermission) implements Serializable {}
