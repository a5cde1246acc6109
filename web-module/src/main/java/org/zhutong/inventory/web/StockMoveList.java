package org.zhutong.inventory.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.StockMoveRow;
import org.zhutong.inventory.service.StockService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The moves of stock, of one product or of all. */
@Named
@RequestScoped
public class StockMoveList {
    @EJB
    private StockService stock;

    @Inject
    private ListRequest list;

    private @Nullable Page<StockMoveRow> page;

    public Page<StockMoveRow> getPage() {
        Page<StockMoveRow> known = page;
        if (known == null) {
            known = stock.moves(list.request());
            page = known;
        }
        return known;
    }
}
