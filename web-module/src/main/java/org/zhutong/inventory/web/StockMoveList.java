package org.zhutong.inventory.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.inventory.service.StockMoveRow;
import org.zhutong.inventory.service.StockService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The moves of stock, of one product or of all. */
@Named
@RequestScoped
@ListAt(value = "/inventory/stock-moves", title = "inventory.moves")
public class StockMoveList extends ListPage<StockMoveRow> {
    private static final List<Column<StockMoveRow>> COLUMNS = List.of(
            Column.of("date", "inventory.move.date", Column.Kind.DATE, StockMoveRow::businessDate)
                    .sorted("businessDate"),
            Column.text(
                    "kind", "inventory.move.kind", row -> new TextKey(row.kind().messageKey())),
            Column.text("document", "inventory.document", StockMoveRow::documentNumber)
                    .naming(),
            Column.of("product", "inventory.product", Column.Kind.NAME, StockMoveRow::productName),
            Column.text("sku", "inventory.sku", StockMoveRow::sku).onDemand(),
            Column.text("warehouse", "inventory.warehouse", StockMoveRow::warehouseName),
            Column.of("quantity", "inventory.quantity", Column.Kind.NUMBER, StockMoveRow::quantity),
            Column.text("unit", "catalog.product.base-unit", StockMoveRow::baseUnit)
                    .onDemand(),
            Column.of("entered", "inventory.entered", Column.Kind.NUMBER, StockMoveRow::enteredQuantity),
            Column.of("cost", "inventory.unit-cost", Column.Kind.NUMBER, StockMoveRow::unitCost),
            Column.text("by", "inventory.move.by", StockMoveRow::postedBy));

    @EJB
    private StockService stock;

    @Override
    public Page<StockMoveRow> read(PageRequest request) {
        return stock.moves(request);
    }

    @Override
    public List<Column<StockMoveRow>> columns() {
        return COLUMNS;
    }
}
