package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.contract.model.Contract;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;

/** What the caller may do with a contract in its present state: the buttons of its page. The entities and services decide. */
@ApplicationScoped
public class ContractActions {
    @Inject
    private CallerContext caller;

    /** @param left whether anything may still be ordered by it */
    public List<String> of(Contract contract, List<ApprovalView> approvals, boolean left) {
        List<String> actions = new ArrayList<>();
        boolean write = caller.has(Permissions.CONTRACT_WRITE);
        switch (contract.getStatus()) {
            case DRAFT -> add(actions, write, "change", "submit", "terminate");
            case IN_APPROVAL -> {
                add(actions, approvals.stream().anyMatch(ApprovalView::decidable), "approve", "refuse");
                add(actions, write, "withdraw");
            }
            case APPROVED -> add(actions, write, "sign", "withdraw", "terminate");
            case EFFECTIVE -> {
                add(actions, left && caller.has(Permissions.ORDER_WRITE), "order");
                add(actions, write, "amend", "complete", "terminate");
            }
            case COMPLETED, TERMINATED, SUPERSEDED -> {}
        }
        return actions;
    }

    private static void add(List<String> actions, boolean allowed, String... names) {
        if (allowed) {
            actions.addAll(List.of(names));
        }
    }
}
