package org.zhutong.inventory.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.OpeningStockRow;
import org.zhutong.inventory.service.OpeningStockService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The opening stock documents. */
@Named
@RequestScoped
public class OpeningStockList {
    @EJB
    private OpeningStockService openings;

    @Inject
    private ListRequest list;

    private @Nullable Page<OpeningStockRow> page;

    public Page<OpeningStockRow> getPage() {
        Page<OpeningStockRow> known = page;
        if (known == null) {
            known = openings.list(list.request());
            page = known;
        }
        return known;
    }
}
