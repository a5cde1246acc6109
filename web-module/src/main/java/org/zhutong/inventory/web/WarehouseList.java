package org.zhutong.inventory.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.WarehouseService;
import org.zhutong.inventory.service.WarehouseView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The list of warehouses. */
@Named
@RequestScoped
public class WarehouseList {
    @EJB
    private WarehouseService warehouses;

    @Inject
    private ListRequest list;

    private @Nullable Page<WarehouseView> page;

    public Page<WarehouseView> getPage() {
        Page<WarehouseView> known = page;
        if (known == null) {
            known = warehouses.list(list.request());
            page = known;
        }
        return known;
    }
}
