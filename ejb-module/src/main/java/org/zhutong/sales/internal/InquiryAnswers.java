package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhutong.sales.model.Inquiry;
import org.zhutong.sales.model.Quotation;
import org.zhutong.shared.model.Act;

/** Tells the inquiry behind a quotation what the customer said to it, in the same transaction. */
@ApplicationScoped
public class InquiryAnswers {
    @Inject
    private InquiryQueries queries;

    public void accepted(Quotation quotation, Act act) {
        Inquiry inquiry = queries.of(quotation.getNumber());
        if (inquiry != null) {
            inquiry.accepted(act);
        }
    }

    public void declined(Quotation quotation, Act act) {
        Inquiry inquiry = queries.of(quotation.getNumber());
        if (inquiry != null) {
            inquiry.declined(act);
        }
    }
}
