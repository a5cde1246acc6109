package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CreditView;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.service.SalesOrderService;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.RelatedDocument;
import org.zhutong.shared.web.Shell;
import org.zhutong.shared.web.TimelineItem;

/** One sales order: what it says, and what can be done with it. Written anew and changed by {@link SalesOrderDraft}. */
@Named
@ViewScoped
@Retried
public class SalesOrderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What stops or ends something, so that others will ask why. */
    private static final Set<String> NEED_REASON = Set.of("hold", "cancel", "refuse");

    private static final Set<String> COMMITTED = Set.of("CONFIRMED", "ON_HOLD");
    private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED");

    @EJB
    private SalesOrderService orders;

    @EJB
    private CreditService credits;

    @Inject
    private SalesOrderDraft draft;

    @Inject
    private SalesOrderOfQuotation ofQuotation;

    @Inject
    private Shell shell;

    private @Nullable Long id;
    private @Nullable Long fromQuotation;
    private boolean edit;
    private @Nullable SalesOrderView view;
    private @Nullable CreditView credit;
    private @Nullable OrderRefusal refusal;
    private String asked = "cancel";
    private @Nullable String reason;

    public void load() {
        if (id != null) {
            show(orders.get(id));
            edit = edit && can("change");
        } else if (!shell.can(Permissions.ORDER_WRITE)) {
            throw BusinessException.forbidden("shared.forbidden");
        } else if (fromQuotation != null) {
            ofQuotation.open(fromQuotation);
        }
        if (isWriting()) {
            draft.open(view);
        }
    }

    /** Opens the question before an action: what it does, and why it is done. */
    public void ask(String action) {
        asked = action;
        reason = null;
        refusal = null;
    }

    /** Does what was asked about. */
    public void perform() {
        attempt(asked, reason);
    }

    /** Does what needs no question. */
    public void act(String action) {
        attempt(action, null);
    }

    private void attempt(String action, @Nullable String why) {
        SalesOrderView present = Objects.requireNonNull(view);
        refusal = null;
        try {
            show(call(action, present.id(), present.version(), why));
        } catch (BusinessException refused) {
            if ("reason".equals(refused.getField()) || "comment".equals(refused.getField())) {
                throw refused;
            }
            refusal = OrderRefusal.of(
                    refused,
                    present,
                    FacesContext.getCurrentInstance().getViewRoot().getLocale());
            // the figures that led to the refusal, as they are now
            show(orders.get(present.id()));
        }
    }

    private SalesOrderView call(String action, long order, int version, @Nullable String why) {
        return switch (action) {
            case "submit" -> orders.submit(order, version, why);
            case "withdraw" -> orders.withdraw(order, version, why);
            case "approve" -> orders.decide(order, version, true, why);
            case "refuse" -> orders.decide(order, version, false, why);
            case "confirm" -> orders.confirm(order, version, why);
            case "hold" -> orders.hold(order, version, why);
            case "release" -> orders.release(order, version, why);
            case "cancel" -> orders.cancel(order, version, why);
            case "close" -> orders.close(order, version, why);
            default -> throw new IllegalArgumentException("no action " + action);
        };
    }

    private void show(SalesOrderView order) {
        view = order;
        credit = shell.can(Permissions.CUSTOMER_READ) ? credits.view(order.customerId()) : null;
    }

    public boolean can(String action) {
        return view != null && view.actions().contains(action);
    }

    /** Whether it is written just now: a new one, or a draft that is changed. */
    public boolean isWriting() {
        return id == null ? fromQuotation == null : edit;
    }

    public boolean isReasonNeeded() {
        return NEED_REASON.contains(asked);
    }

    /** Whether it still has to take credit and stock, so that it matters what is left. */
    public boolean isOpen() {
        return view != null
                && !COMMITTED.contains(view.status().name())
                && !OVER.contains(view.status().name());
    }

    /** Lines of which less is available than they want. */
    public long getShortLines() {
        return !isOpen() || view == null
                ? 0
                : view.lines().stream()
                        .filter(line ->
                                line.available() != null && line.available().compareTo(line.baseQuantity()) < 0)
                        .count();
    }

    /** By how much the order exceeds the credit that is left; null when it does not, or no longer matters. */
    public @Nullable BigDecimal getCreditMissing() {
        if (!isOpen() || view == null || credit == null) {
            return null;
        }
        BigDecimal missing = view.grossTotal().subtract(credit.available());
        return missing.signum() > 0 ? missing : null;
    }

    /** The chain it stands in; none for an order that stands alone. */
    public List<RelatedDocument> getRelated() {
        DocumentLink quotation = view == null ? null : view.quotation();
        if (view == null || quotation == null) {
            return List.of();
        }
        String href = shell.can(Permissions.QUOTATION_READ) ? "/sales/quotation?id=" + quotation.id() : "";
        return List.of(
                new RelatedDocument("sales.quotation", quotation.number(), href, "sales.quotation", quotation.status()),
                new RelatedDocument(
                        "sales.order",
                        view.number(),
                        null,
                        "sales.order",
                        view.status().name()));
    }

    public List<TimelineItem> getTimeline() {
        return view == null ? new ArrayList<>() : OrderTimeline.of(view);
    }

    public @Nullable SalesOrderView getView() {
        return view;
    }

    public @Nullable CreditView getCredit() {
        return credit;
    }

    public @Nullable OrderRefusal getRefusal() {
        return refusal;
    }

    public String getAsked() {
        return asked;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getFromQuotation() {
        return fromQuotation;
    }

    public void setFromQuotation(@Nullable Long fromQuotation) {
        this.fromQuotation = fromQuotation;
    }

    public boolean isEdit() {
        return edit;
    }

    public void setEdit(boolean edit) {
        this.edit = edit;
    }
}
