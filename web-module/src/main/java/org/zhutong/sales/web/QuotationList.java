package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.service.QuotationRow;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.BulkAction;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of quotations. */
@Named
@RequestScoped
@ListAt(value = "/sales/quotations", title = "sales.quotations")
public class QuotationList extends ListPage<QuotationRow> {
    private static final List<Column<QuotationRow>> COLUMNS = List.of(
            Column.text("number", "sales.number", QuotationRow::label)
                    .sorted("number")
                    .naming(),
            Column.of("customer", "sales.customer", Column.Kind.NAME, QuotationRow::customerName),
            Column.of("project", "sales.project", Column.Kind.NAME, QuotationRow::projectName),
            Column.of("date", "sales.date.quotation", Column.Kind.DATE, QuotationRow::quotationDate)
                    .sorted("date"),
            Column.of("validUntil", "sales.valid-until", Column.Kind.DATE, QuotationRow::validUntil)
                    .sorted("validUntil"),
            Column.of("total", "sales.total", Column.Kind.MONEY, QuotationRow::grossTotal)
                    .sorted("gross"),
            Column.text("currency", "ui.currency", QuotationRow::currency).onDemand(),
            Column.text("salesperson", "sales.salesperson", QuotationRow::salespersonName),
            Column.text("state", "sales.state", row -> new TextKey(row.status().messageKey())));

    @EJB
    private QuotationService quotations;

    @Override
    public Page<QuotationRow> read(PageRequest request) {
        return quotations.list(request);
    }

    @Override
    public List<Column<QuotationRow>> columns() {
        return COLUMNS;
    }

    @Override
    public List<BulkAction<QuotationRow>> actions() {
        return List.of(
                BulkAction.of(
                        "submit",
                        "sales.action.submit",
                        Permissions.QUOTATION_WRITE,
                        row -> row.status() == QuotationState.DRAFT,
                        (id, comment) -> quotations.submit(id, null, null)),
                BulkAction.of(
                        "send",
                        "sales.action.send",
                        Permissions.QUOTATION_WRITE,
                        row -> row.status() == QuotationState.APPROVED,
                        (id, comment) -> quotations.send(id, null, null)),
                BulkAction.of(
                        "withdraw",
                        "sales.action.withdraw",
                        Permissions.QUOTATION_WRITE,
                        row -> row.status() == QuotationState.IN_APPROVAL,
                        (id, comment) -> quotations.withdraw(id, null, null)));
    }

    public QuotationState[] getStates() {
        return QuotationState.values();
    }
}
