package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.service.QuotationRow;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The list of quotations. */
@Named
@RequestScoped
public class QuotationList {
    @EJB
    private QuotationService quotations;

    @Inject
    private ListRequest list;

    private @Nullable Page<QuotationRow> page;

    public Page<QuotationRow> getPage() {
        Page<QuotationRow> known = page;
        if (known == null) {
            known = quotations.list(list.request());
            page = known;
        }
        return known;
    }

    public QuotationState[] getStates() {
        return QuotationState.values();
    }
}
