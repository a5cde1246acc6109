package org.zhutong.contract.internal;

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
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractState;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.sales.service.CustomerFacts;
import org.zhutong.sales.service.Margins;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;

/**
 * Tells approval about contracts, and carries its decisions over to them, in the decision's transaction: a refusal here undoes
 * the decision.
 */
@ApplicationScoped
public class ContractApprovals extends DocumentApprovals<Contract> {
    /** What was submitted and still stands. A later version counts instead of the one it amends. */
    private static final Set<ContractState> STANDING = EnumSet.of(
            ContractState.IN_APPROVAL, ContractState.APPROVED, ContractState.EFFECTIVE, ContractState.COMPLETED);

    private static final List<String> SUBMITTED = List.of("IN_APPROVAL", "APPROVED");

    @Inject
    private ContractQueries queries;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CustomerFacts facts;

    public ContractApprovals() {
        super(DocumentType.CONTRACT, Contract.class);
    }

    @Override
    public ApprovalSubject subject(DocumentType type, long id) {
        Contract contract = queries.contract(id);
        return contract.approvalSubject(customers.get(contract.getCustomerId()).name());
    }

    @Override
    protected Map<ApprovalFact, BigDecimal> facts(Contract contract, Set<ApprovalFact> asked, boolean binding) {
        return facts.lookUp(
                new CustomerFacts.Document(
                        "Contract",
                        "grossTotal",
                        contract.getGross().amount(),
                        contract.getNumber(),
                        contract.getCustomerId(),
                        contract.getCurrency(),
                        contract.getTerms().projectName(),
                        STANDING,
                        SUBMITTED,
                        "",
                        contract.getBranchId(),
                        contract.lines().stream()
                                .map(line -> new Margins.Sold(
                                        line.getProductId(),
                                        line.getBaseQuantity().value(),
                                        line.getNet()))
                                .toList()),
                asked,
                binding);
    }

    @Override
    protected void approved(Contract contract, String contentHash, Act act) {
        contract.approve(contentHash, act);
    }

    @Override
    protected void refused(Contract contract, Act act) {
        contract.refuse(act);
    }
}
