package org.zhutong.approval.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalState;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Texts;
import org.zhutong.shared.web.TimelineItem;

/** One request: what it is about, why it needs approval, and the two buttons. Made for the phone first. */
@Named
@ViewScoped
@Retried
public class ApprovalPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ApprovalService approvals;

    @Inject
    private Redirects redirects;

    @Inject
    private Texts texts;

    private long id;
    private @Nullable ApprovalView view;
    private @Nullable String comment;

    public void load() {
        view = approvals.get(id);
    }

    public void approve() throws IOException {
        ApprovalView decided = approvals.approve(id, new DecisionCommand(comment));
        boolean last = decided.status() == ApprovalState.APPROVED;
        redirects.to("/approval/requests", last ? "approval.done.approved" : "approval.done.said");
    }

    public void refuse() throws IOException {
        approvals.refuse(id, new DecisionCommand(comment));
        redirects.to("/approval/requests", "approval.done.refused");
    }

    /** Where the document itself is shown. */
    public String getDocumentHref() {
        ApprovalView shown = getView();
        return switch (shown.documentType()) {
            case QUOTATION -> "/sales/quotation?id=" + shown.documentId();
            case SALES_ORDER -> "/sales/order?id=" + shown.documentId();
            case ORDER_CHANGE -> "/sales/order-change?id=" + shown.documentId();
            case SPECIAL_PRICE -> "/sales/special-price?id=" + shown.documentId();
            case CREDIT_RAISE -> "/sales/credit-raise?id=" + shown.documentId();
            case CONTRACT -> "/contract/contract?id=" + shown.documentId();
            default -> throw new IllegalStateException(shown.documentType() + " has no page");
        };
    }

    public List<TimelineItem> getTimeline() {
        return getView().decisions().stream()
                .map(one -> new TimelineItem(
                        one.at(),
                        one.decidedForName() == null
                                ? one.byName()
                                : texts.of("approval.decided-for", one.byName(), one.decidedForName()),
                        null,
                        one.approved() ? "APPROVED" : "REFUSED",
                        one.comment()))
                .toList();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ApprovalView getView() {
        ApprovalView shown = view;
        if (shown == null) {
            throw new IllegalStateException("not loaded");
        }
        return shown;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }
}
