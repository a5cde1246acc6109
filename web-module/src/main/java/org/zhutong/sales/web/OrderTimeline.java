package org.zhutong.sales.web;

import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.approval.service.DecisionView;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.sales.service.StatusChangeView;
import org.zhutong.shared.service.Messages;
import org.zhutong.shared.web.TimelineItem;

/** What happened to an order: the moves from state to state, and approvals, which move nothing by themselves. */
final class OrderTimeline {
    private OrderTimeline() {}

    /** The latest first. */
    static List<TimelineItem> of(SalesOrderView order) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        List<TimelineItem> items = new ArrayList<>();
        for (StatusChangeView move : order.history()) {
            items.add(new TimelineItem(move.at(), move.byName(), move.from(), move.to(), move.reason()));
        }
        for (ApprovalView request : order.approvals()) {
            for (DecisionView decision : request.decisions()) {
                // a refusal is a move, with what was said as its reason
                if (decision.approved()) {
                    String said = decision.comment();
                    String text = said == null || said.isBlank()
                            ? Messages.text(locale, "sales.order.approved")
                            : Messages.text(locale, "sales.order.approved-saying", said);
                    items.add(new TimelineItem(decision.at(), decision.byName(), null, null, text));
                }
            }
        }
        // reversed first, so that what happened at the same moment stays in the order it happened
        Collections.reverse(items);
        items.sort(Comparator.comparing(TimelineItem::at).reversed());
        return items;
    }
}
