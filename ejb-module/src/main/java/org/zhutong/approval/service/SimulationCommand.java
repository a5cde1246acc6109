package org.zhutong.approval.service;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.shared.model.DocumentType;

/**
 * A document to try the policies on: one there is, or figures. Figures left out are 0, a margin left out is nobody's concern.
 *
 * @param documentId a document in the caller's scope; then its own figures and branch are used
 * @param branchId needed without a document
 * @param submitter user name of who would submit it; left out: the caller
 * @param discount percent, see {@link ApprovalFact}; so the following
 */
public record SimulationCommand(
        @NotNull DocumentType documentType,
        @Nullable Long documentId,
        @Nullable Long branchId,
        @Nullable @Size(max = 100) String submitter,

        @Nullable @PositiveOrZero @Digits(integer = 3, fraction = 4)
        BigDecimal discount,

        @Nullable @PositiveOrZero @Digits(integer = 17, fraction = 2)
        BigDecimal amount,

        @Nullable Boolean noListPrice,

        @Nullable @PositiveOrZero @Digits(integer = 17, fraction = 2)
        BigDecimal customer30Days,

        @Nullable @PositiveOrZero @Digits(integer = 17, fraction = 2)
        BigDecimal project30Days,

        @Nullable @PositiveOrZero @Digits(integer = 4, fraction = 0)
        BigDecimal paymentDays,

        @Nullable @DecimalMin("-100000") @DecimalMax("100") @Digits(integer = 6, fraction = 4)
        BigDecimal margin,

        @Nullable Boolean noCost,

        @Nullable Boolean clauseAltered,

        @Nullable @PositiveOrZero @Digits(integer = 17, fraction = 2)
        BigDecimal increase) {

    Map<ApprovalFact, BigDecimal> facts() {
        Map<ApprovalFact, BigDecimal> facts = new EnumMap<>(ApprovalFact.class);
        facts.put(ApprovalFact.DISCOUNT, orZero(discount));
        facts.put(ApprovalFact.AMOUNT, orZero(amount));
        facts.put(ApprovalFact.NO_LIST_PRICE, Boolean.TRUE.equals(noListPrice) ? BigDecimal.ONE : BigDecimal.ZERO);
        // this document is among those of the last 30 days
        facts.put(ApprovalFact.CUSTOMER_30_DAYS, orZero(customer30Days).max(orZero(amount)));
        facts.put(ApprovalFact.PROJECT_30_DAYS, orZero(project30Days).max(orZero(amount)));
        facts.put(ApprovalFact.PAYMENT_DAYS, orZero(paymentDays));
        facts.put(ApprovalFact.MARGIN, margin == null ? BigDecimal.valueOf(100) : margin);
        facts.put(ApprovalFact.NO_COST, Boolean.TRUE.equals(noCost) ? BigDecimal.ONE : BigDecimal.ZERO);
        facts.put(ApprovalFact.CLAUSE_ALTERED, Boolean.TRUE.equals(clauseAltered) ? BigDecimal.ONE : BigDecimal.ZERO);
        facts.put(ApprovalFact.INCREASE, orZero(increase));
        return facts;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
