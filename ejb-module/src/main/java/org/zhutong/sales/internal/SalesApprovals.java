package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.spi.ApprovalDocuments;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.model.SalesDocument;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.sales.service.CustomerFacts;
import org.zhutong.sales.service.Margins;
import org.zhutong.shared.model.DocumentType;

/** Tells approval about quotations and direct orders, and what else was submitted for the same customer lately. */
@ApplicationScoped
public class SalesApprovals implements ApprovalDocuments {
    /** What was submitted and still stands. A later version of a quotation counts instead of the one it replaces. */
    private static final Set<QuotationState> STANDING_QUOTATIONS = EnumSet.of(
            QuotationState.IN_APPROVAL, QuotationState.APPROVED, QuotationState.SENT, QuotationState.ACCEPTED);

    static final Set<SalesOrderState> STANDING_ORDERS = EnumSet.of(
            SalesOrderState.IN_APPROVAL, SalesOrderState.CONFIRMED, SalesOrderState.ON_HOLD, SalesOrderState.CLOSED);

    static final List<String> SUBMITTED = List.of("IN_APPROVAL", "APPROVED", "CONFIRMED");

    /** An order by a quotation or a contract was counted with that. */
    static final String DIRECT = " AND d.quotationId IS NULL AND d.contractId IS NULL";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SalesQueries queries;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CustomerFacts facts;

    @Override
    public Set<DocumentType> types() {
        return Set.of(DocumentType.QUOTATION, DocumentType.SALES_ORDER);
    }

    @Override
    public ApprovalSubject subject(DocumentType type, long id) {
        SalesDocument document = type == DocumentType.QUOTATION ? queries.quotation(id) : queries.order(id);
        return document.approvalSubject(customers.get(document.getCustomerId()).name());
    }

    @Override
    public Map<ApprovalFact, BigDecimal> lookUp(ApprovalSubject subject, Set<ApprovalFact> asked, boolean binding) {
        SalesDocument document = subject.type() == DocumentType.QUOTATION
                ? em.find(Quotation.class, subject.documentId())
                : em.find(SalesOrder.class, subject.documentId());
        boolean quotation = subject.type() == DocumentType.QUOTATION;
        return facts.lookUp(
                new CustomerFacts.Document(
                        quotation ? "Quotation" : "SalesOrder",
                        "grossTotal",
                        document.getHighestGross().amount(),
                        document.getNumber(),
                        document.getCustomerId(),
                        document.getCurrency(),
                        document.getProjectName(),
                        quotation ? STANDING_QUOTATIONS : STANDING_ORDERS,
                        SUBMITTED,
                        quotation ? "" : DIRECT,
                        document.getBranchId(),
                        document.lines().stream().map(Margins.Sold::of).toList()),
                asked,
                binding);
    }
}
