package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.service.DocumentApprovals;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.sales.model.SpecialPriceRequest;
import org.zhutong.sales.model.SpecialPriceState;
import org.zhutong.sales.service.CustomerFacts;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;

/** Tells approval about special price requests, and carries its decisions over to them, in the decision's transaction. */
@ApplicationScoped
public class SpecialPriceApprovals extends DocumentApprovals<SpecialPriceRequest> {
    private static final Set<SpecialPriceState> STANDING = EnumSet.of(
            SpecialPriceState.IN_APPROVAL,
            SpecialPriceState.REQUESTED,
            SpecialPriceState.GRANTED,
            SpecialPriceState.CLOSED);

    private static final List<String> SUBMITTED = List.of("IN_APPROVAL", "REQUESTED");

    @Inject
    private SpecialPriceQueries queries;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CustomerFacts facts;

    public SpecialPriceApprovals() {
        super(DocumentType.SPECIAL_PRICE, SpecialPriceRequest.class);
    }

    @Override
    public ApprovalSubject subject(DocumentType type, long id) {
        SpecialPriceRequest request = queries.load(id);
        return request.approvalSubject(customers.get(request.getCustomerId()).name());
    }

    @Override
    protected Map<ApprovalFact, BigDecimal> facts(
            SpecialPriceRequest request, Set<ApprovalFact> asked, boolean binding) {
        return facts.lookUp(
                new CustomerFacts.Document(
                        "SpecialPriceRequest",
                        "amount",
                        request.getAmount().amount(),
                        request.getNumber(),
                        request.getCustomerId(),
                        request.getCurrency(),
                        request.getProjectName(),
                        STANDING,
                        SUBMITTED,
                        ""),
                asked,
                binding);
    }

    @Override
    protected void approved(SpecialPriceRequest request, String contentHash, Act act) {
        request.approve(contentHash, act);
    }

    @Override
    protected void refused(SpecialPriceRequest request, Act act) {
        request.refuse(act);
    }
}
