package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.PriceListService;
import org.zhutong.catalog.service.PriceListView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The list of price lists. */
@Named
@RequestScoped
public class PriceListList {
    @EJB
    private PriceListService service;

    @Inject
    private ListRequest list;

    private @Nullable Page<PriceListView> page;

    public Page<PriceListView> getPage() {
        Page<PriceListView> known = page;
        if (known == null) {
            known = service.list(list.request());
            page = known;
        }
        return known;
    }
}
