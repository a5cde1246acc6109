package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.sales.service.SalesOrderRow;
import org.zhutong.sales.service.SalesOrderService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.BulkAction;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of sales orders. */
@Named
@RequestScoped
@ListAt(value = "/sales/orders", title = "sales.orders")
public class SalesOrderList extends ListPage<SalesOrderRow> {
    private static final List<Column<SalesOrderRow>> COLUMNS = List.of(
            Column.text("number", "sales.number", SalesOrderRow::number)
                    .sorted("number")
                    .naming(),
            Column.text("state", "sales.state", row -> new TextKey(row.status().messageKey())),
            Column.of("customer", "sales.customer", Column.Kind.NAME, SalesOrderRow::customerName),
            Column.of("project", "sales.project", Column.Kind.NAME, SalesOrderRow::projectName),
            Column.of("date", "sales.date.order", Column.Kind.DATE, SalesOrderRow::orderDate)
                    .sorted("date"),
            Column.text("salesperson", "sales.salesperson", SalesOrderRow::salespersonName),
            Column.of("total", "sales.total", Column.Kind.MONEY, SalesOrderRow::grossTotal)
                    .sorted("gross"),
            Column.text("currency", "ui.currency", SalesOrderRow::currency).onDemand());

    @EJB
    private SalesOrderService orders;

    @EJB
    private BranchService branches;

    @Override
    public Page<SalesOrderRow> read(PageRequest request) {
        return orders.list(request);
    }

    @Override
    public List<Column<SalesOrderRow>> columns() {
        return COLUMNS;
    }

    @Override
    public List<BulkAction<SalesOrderRow>> actions() {
        return List.of(
                BulkAction.of(
                        "submit",
                        "sales.action.submit",
                        Permissions.ORDER_WRITE,
                        row -> row.status() == SalesOrderState.DRAFT,
                        (id, comment) -> orders.submit(id, null, null)),
                BulkAction.of(
                        "confirm",
                        "sales.action.confirm",
                        Permissions.ORDER_CONFIRM,
                        row -> row.status() == SalesOrderState.DRAFT || row.approvalGiven(),
                        (id, comment) -> orders.confirm(id, null, null)),
                BulkAction.<SalesOrderRow>of(
                                "hold",
                                "sales.action.hold",
                                Permissions.ORDER_WRITE,
                                row -> row.status() == SalesOrderState.CONFIRMED,
                                (id, comment) -> orders.hold(id, null, comment))
                        .with(BulkAction.Comment.NEEDED),
                BulkAction.of(
                        "release",
                        "sales.action.release",
                        Permissions.ORDER_WRITE,
                        row -> row.status() == SalesOrderState.ON_HOLD,
                        (id, comment) -> orders.release(id, null, null)));
    }

    public List<SalesOrderState> getStates() {
        return List.of(SalesOrderState.values());
    }

    /** To choose from: only where the caller sees more than one. */
    public List<BranchView> getBranches() {
        List<BranchView> open = branches.open();
        return open.size() > 1 ? open : List.of();
    }
}
