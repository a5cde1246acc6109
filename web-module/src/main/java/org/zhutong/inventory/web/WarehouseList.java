package org.zhutong.inventory.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.inventory.service.WarehouseService;
import org.zhutong.inventory.service.WarehouseView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of warehouses. */
@Named
@RequestScoped
@ListAt(value = "/inventory/warehouses", title = "inventory.warehouses")
public class WarehouseList extends ListPage<WarehouseView> {
    private static final List<Column<WarehouseView>> COLUMNS = List.of(
            Column.of("name", "inventory.warehouse.name", Column.Kind.NAME, WarehouseView::name)
                    .sorted("name")
                    .naming(),
            Column.text("code", "inventory.warehouse.code", WarehouseView::code).sorted("code"),
            Column.text("branch", "inventory.warehouse.branch", WarehouseView::branchName),
            Column.of("address", "inventory.warehouse.address", Column.Kind.NAME, WarehouseView::address),
            Column.text("active", "inventory.warehouse.active", row -> TextKey.active(row.active())));

    @EJB
    private WarehouseService warehouses;

    @Override
    public Page<WarehouseView> read(PageRequest request) {
        return warehouses.list(request);
    }

    @Override
    public List<Column<WarehouseView>> columns() {
        return COLUMNS;
    }
}
