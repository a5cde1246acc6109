package org.zhutong.approval.model;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;

/**
 * A document as approval sees it.
 *
 * @param type kind of document
 * @param documentId its id
 * @param number its number, with the version where it has one
 * @param branchId the branch it belongs to: only people of the branch (or company-wide ones) decide
 * @param title the party and what it is about, for the inbox
 * @param amount total including VAT: what the customer is asked to pay
 * @param discount the largest discount on any line off its list price (the discount of the whole can never be larger, so
 *     nobody hides half the price of one line in a long document)
 * @param unpriced whether a line has a price of the seller's own where the price book has none
 * @param clauseAltered whether it says otherwise than the company's standard clauses; only contracts have clauses
 * @param increase by how much it makes what was agreed before more, including VAT, in the currency of {@code amount}; zero of what
 *     changes nothing, or makes it less
 * @param contentHash SHA-256 of everything the decision is about; the approval holds for exactly this content
 */
public record ApprovalSubject(
        DocumentType type,
        Long documentId,
        String number,
        Long branchId,
        String title,
        Money amount,
        Percent discount,
        boolean unpriced,
        boolean clauseAltered,
        BigDecimal increase,
        String contentHash) {

    /** A document that changes no other. */
    public ApprovalSubject(
            DocumentType type,
            Long documentId,
            String number,
            Long branchId,
            String title,
            Money amount,
            Percent discount,
            boolean unpriced,
            boolean clauseAltered,
            String contentHash) {
        this(
                type,
                documentId,
                number,
                branchId,
                title,
                amount,
                discount,
                unpriced,
                clauseAltered,
                BigDecimal.ZERO,
                contentHash);
    }

    /** A document without clauses. */
    public ApprovalSubject(
            DocumentType type,
            Long documentId,
            String number,
            Long branchId,
            String title,
            Money amount,
            Percent discount,
            boolean unpriced,
            String contentHash) {
        this(type, documentId, number, branchId, title, amount, discount, unpriced, false, contentHash);
    }

    /** The figures that are in the document itself; {@link ApprovalFact#isLookedUp the others} have to be looked up. */
    public Map<ApprovalFact, BigDecimal> facts() {
        Map<ApprovalFact, BigDecimal> facts = new EnumMap<>(ApprovalFact.class);
        facts.put(ApprovalFact.DISCOUNT, discount.value());
        facts.put(ApprovalFact.AMOUNT, amount.amount());
        facts.put(ApprovalFact.NO_LIST_PRICE, unpriced ? BigDecimal.ONE : BigDecimal.ZERO);
        facts.put(ApprovalFact.CLAUSE_ALTERED, clauseAltered ? BigDecimal.ONE : BigDecimal.ZERO);
        facts.put(ApprovalFact.INCREASE, increase);
        return facts;
    }
}
