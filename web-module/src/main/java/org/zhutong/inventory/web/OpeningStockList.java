package org.zhutong.inventory.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.inventory.service.OpeningStockRow;
import org.zhutong.inventory.service.OpeningStockService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The opening stock documents. */
@Named
@RequestScoped
@ListAt(value = "/inventory/opening-stock", title = "inventory.openings")
public class OpeningStockList extends ListPage<OpeningStockRow> {
    private static final List<Column<OpeningStockRow>> COLUMNS = List.of(
            Column.text("number", "inventory.opening.number", OpeningStockRow::number)
                    .sorted("number")
                    .naming(),
            Column.of("date", "inventory.opening.date", Column.Kind.DATE, OpeningStockRow::businessDate)
                    .sorted("businessDate"),
            Column.text("branch", "inventory.warehouse.branch", OpeningStockRow::branchName),
            Column.text(
                    "state", "inventory.opening.state", row -> new TextKey("inventory.opening.state." + row.state())),
            Column.of("remark", "inventory.opening.remark", Column.Kind.NAME, OpeningStockRow::remark));

    @EJB
    private OpeningStockService openings;

    @Override
    public Page<OpeningStockRow> read(PageRequest request) {
        return openings.list(request);
    }

    @Override
    public List<Column<OpeningStockRow>> columns() {
        return COLUMNS;
    }
}
