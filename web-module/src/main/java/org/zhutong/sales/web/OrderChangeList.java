package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.sales.model.OrderChangeState;
import org.zhutong.sales.service.OrderChangeRow;
import org.zhutong.sales.service.OrderChangeService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of change orders. */
@Named
@RequestScoped
@ListAt(value = "/sales/order-changes", title = "sales.changes")
public class OrderChangeList extends ListPage<OrderChangeRow> {
    private static final List<Column<OrderChangeRow>> COLUMNS = List.of(
            Column.text("number", "sales.number", OrderChangeRow::number)
                    .sorted("number")
                    .naming(),
            Column.text("order", "sales.order", OrderChangeRow::orderNumber),
            Column.of("customer", "sales.customer", Column.Kind.NAME, OrderChangeRow::customerName),
            Column.of("reason", "sales.change.reason", Column.Kind.NAME, OrderChangeRow::reason),
            Column.of("date", "sales.change.date", Column.Kind.DATE, OrderChangeRow::changeDate)
                    .sorted("date"),
            Column.text("salesperson", "sales.salesperson", OrderChangeRow::salespersonName),
            Column.of("total", "sales.change.after", Column.Kind.MONEY, OrderChangeRow::grossTotal)
                    .sorted("gross"),
            Column.of("difference", "sales.change.difference", Column.Kind.MONEY, OrderChangeRow::difference),
            Column.text("state", "sales.state", row -> new TextKey(row.status().messageKey())));

    @EJB
    private OrderChangeService changes;

    @Override
    public Page<OrderChangeRow> read(PageRequest request) {
        return changes.list(request);
    }

    @Override
    public List<Column<OrderChangeRow>> columns() {
        return COLUMNS;
    }

    public OrderChangeState[] getStates() {
        return OrderChangeState.values();
    }
}
