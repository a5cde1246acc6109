package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.SalesOrder;

/** What the caller may do with a document in its present state: the buttons of its page. The entities and services decide. */
@ApplicationScoped
public class SalesActions {
    @Inject
    private CallerContext caller;

    public List<String> of(Quotation quotation, List<ApprovalView> approvals, boolean used) {
        Actions actions = new Actions();
        boolean write = caller.has(Permissions.QUOTATION_WRITE);
        LocalDate today = caller.today();
        switch (quotation.getStatus()) {
            case DRAFT -> actions.add(write, "change", "submit");
            case IN_APPROVAL -> {
                actions.add(() -> decidable(approvals), "approve", "refuse");
                actions.add(write, "withdraw");
            }
            case APPROVED -> {
                actions.add(write && !quotation.isPastValidity(today), "mail", "send");
                actions.add(write, "revise");
            }
            case SENT -> {
                actions.add(write && !quotation.isPastValidity(today), "accept");
                actions.add(write, "reject", "revise");
                actions.add(write && !quotation.isPastValidity(today), "mail");
            }
            case REJECTED, EXPIRED -> actions.add(write, "revise");
            case ACCEPTED -> {
                actions.add(!used && caller.has(Permissions.ORDER_WRITE), "order");
                actions.add(!used && caller.has(Permissions.CONTRACT_WRITE), "contract");
            }
            case SUPERSEDED -> {}
        }
        actions.add(write, "copy");
        return actions.names;
    }

    public List<String> of(SalesOrder order, boolean approvalNeeded, List<ApprovalView> approvals) {
        Actions actions = new Actions();
        boolean write = caller.has(Permissions.ORDER_WRITE);
        boolean confirm = caller.has(Permissions.ORDER_CONFIRM);
        switch (order.getStatus()) {
            case DRAFT -> {
                actions.add(write, "change");
                actions.add(write && approvalNeeded, "submit");
                actions.add(confirm && !approvalNeeded, "confirm");
                actions.add(write, "cancel");
            }
            case IN_APPROVAL -> {
                actions.add(() -> decidable(approvals), "approve", "refuse");
                actions.add(confirm && order.isApprovalGiven(), "confirm");
                actions.add(write, "withdraw", "cancel");
            }
            case CONFIRMED -> actions.add(write, "hold", "close", "cancel");
            case ON_HOLD -> actions.add(write, "release", "cancel");
            case CLOSED, CANCELLED -> {}
        }
        return actions.names;
    }

    private static boolean decidable(List<ApprovalView> approvals) {
        return approvals.stream().anyMatch(ApprovalView::decidable);
    }

    private static final class Actions {
        private final List<String> names = new ArrayList<>();

        void add(boolean allowed, String... actions) {
            if (allowed) {
                names.addAll(List.of(actions));
            }
        }

        void add(BooleanSupplier allowed, String... actions) {
            add(allowed.getAsBoolean(), actions);
        }
    }
}
