package org.zhutong.sales.web;

import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.approval.service.DecisionView;
import org.zhutong.sales.service.StatusChangeView;
import org.zhutong.shared.service.Messages;
import org.zhutong.shared.web.TimelineItem;

/** What happened to a document: the moves from state to state, and approvals that move nothing by themselves. */
final class SalesTimeline {
    private SalesTimeline() {}

    /**
     * The latest first.
     *
     * @param approvals those whose consent is no move of its own, as with orders; a refusal always is one
     */
    static List<TimelineItem> of(List<StatusChangeView> history, List<ApprovalView> approvals) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        List<TimelineItem> items = new ArrayList<>();
        for (StatusChangeView move : history) {
            // what left the state as it was is told by what was done
            boolean moved = !move.to().equals(move.from());
            items.add(new TimelineItem(
                    move.at(), move.byName(), moved ? move.from() : null, moved ? move.to() : null, move.reason()));
        }
        for (ApprovalView request : approvals) {
            for (DecisionView decision : request.decisions()) {
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
