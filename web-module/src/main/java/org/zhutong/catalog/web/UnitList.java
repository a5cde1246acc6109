package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.UnitService;
import org.zhutong.catalog.service.UnitView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The list of units of measure. */
@Named
@RequestScoped
public class UnitList {
    @EJB
    private UnitService service;

    @Inject
    private ListRequest list;

    private @Nullable Page<UnitView> page;

    public Page<UnitView> getPage() {
        Page<UnitView> known = page;
        if (known == null) {
            known = service.list(list.request());
            page = known;
        }
        return known;
    }
}
