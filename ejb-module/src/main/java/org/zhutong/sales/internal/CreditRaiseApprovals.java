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
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.model.CreditRaise;
import org.zhutong.sales.model.CreditRaiseState;
import org.zhutong.sales.service.CustomerFacts;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;

/** Tells approval about raises of credit, and carries its decisions over to them, in the decision's transaction. */
@ApplicationScoped
public class CreditRaiseApprovals extends DocumentApprovals<CreditRaise> {
    private static final Set<CreditRaiseState> STANDING = EnumSet.of(
            CreditRaiseState.IN_APPROVAL, CreditRaiseState.IN_FORCE, CreditRaiseState.ENDED, CreditRaiseState.EXPIRED);

    private static final List<String> SUBMITTED = List.of("IN_APPROVAL", "IN_FORCE");

    @Inject
    private CreditRaises raises;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CustomerFacts facts;

    @Inject
    private CallerContext caller;

    public CreditRaiseApprovals() {
        super(DocumentType.CREDIT_RAISE, CreditRaise.class);
    }

    @Override
    public ApprovalSubject subject(DocumentType type, long id) {
        CreditRaise raise = raises.load(id);
        return raise.approvalSubject(customers.get(raise.getCustomerId()).name());
    }

    @Override
    protected Map<ApprovalFact, BigDecimal> facts(CreditRaise raise, Set<ApprovalFact> asked, boolean binding) {
        return facts.lookUp(
                new CustomerFacts.Document(
                        "CreditRaise",
                        "amount",
                        raise.getAmount().amount(),
                        raise.getNumber(),
                        raise.getCustomerId(),
                        raise.getCurrency(),
                        raise.getProjectName(),
                        STANDING,
                        SUBMITTED,
                        ""),
                asked,
                binding);
    }

    @Override
    protected void approved(CreditRaise raise, String contentHash, Act act) {
        raise.approve(contentHash, caller.today(), act);
        raises.apply(raise);
    }

    @Override
    protected void refused(CreditRaise raise, Act act) {
        raise.refuse(act);
    }
}
