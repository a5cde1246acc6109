package org.zhutong.inventory.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhutong.inventory.service.StockRow;
import org.zhutong.inventory.service.StockService;
import org.zhutong.inventory.service.WarehouseInfo;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;

/** What lies where: the list of all stock, and the part of one product. */
@Named
@RequestScoped
@ListAt(value = "/inventory/stock", title = "inventory.stock")
public class StockList extends ListPage<StockRow> {
    private static final List<Column<StockRow>> COLUMNS = List.of(
            Column.of("product", "inventory.product", Column.Kind.NAME, StockRow::productName)
                    .sorted("product")
                    .naming(),
            Column.text("sku", "inventory.sku", StockRow::sku).sorted("sku"),
            Column.text("spec", "catalog.product.spec", StockRow::spec).onDemand(),
            Column.text("warehouse", "inventory.warehouse", StockRow::warehouseName),
            Column.of("available", "inventory.available", Column.Kind.NUMBER, StockRow::available)
                    .sorted("available"),
            Column.of("onHand", "inventory.on-hand", Column.Kind.NUMBER, StockRow::onHand)
                    .sorted("onHand"),
            Column.of("reserved", "inventory.reserved", Column.Kind.NUMBER, StockRow::reserved),
            Column.text("unit", "catalog.product.base-unit", StockRow::baseUnit).onDemand());

    /** Of what is on hand, so much must be free for a level not to ask for attention: a tenth. */
    private static final BigDecimal SCARCE = new BigDecimal("0.1");

    @EJB
    private StockService stock;

    @EJB
    private WarehouseLookup warehouses;

    private final Map<Long, List<StockRow>> byProduct = new HashMap<>();

    @Override
    public Page<StockRow> read(PageRequest request) {
        return stock.levels(request);
    }

    @Override
    public List<Column<StockRow>> columns() {
        return COLUMNS;
    }

    public List<WarehouseInfo> getWarehouses() {
        return warehouses.open();
    }

    /** Where one product lies. */
    public List<StockRow> of(Long productId) {
        return byProduct.computeIfAbsent(productId, id -> {
            Map<String, String> filter = Map.of("product", id.toString());
            return stock.levels(new PageRequest(null, filter, "-onHand", PageRequest.MAX_LIMIT, null, false))
                    .items();
        });
    }

    /** Colour of what is available: red when there is nothing, amber when there is little left of what lies there. */
    public String tone(StockRow row) {
        if (row.available().signum() <= 0) {
            return "red";
        }
        return row.available().compareTo(row.onHand().multiply(SCARCE)) < 0 ? "amber" : "";
    }
}
