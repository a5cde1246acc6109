package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.sales.model.CreditRaiseState;
import org.zhutong.sales.service.CreditRaiseRow;
import org.zhutong.sales.service.CreditRaiseService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of raises of credit. */
@Named
@RequestScoped
@ListAt(value = "/sales/credit-raises", title = "sales.raises")
public class CreditRaiseList extends ListPage<CreditRaiseRow> {
    private static final List<Column<CreditRaiseRow>> COLUMNS = List.of(
            Column.text("number", "sales.number", CreditRaiseRow::number)
                    .sorted("number")
                    .naming(),
            Column.of("customer", "sales.customer", Column.Kind.NAME, CreditRaiseRow::customerName),
            Column.of("project", "sales.project", Column.Kind.NAME, CreditRaiseRow::projectName),
            Column.of("amount", "sales.raise.amount", Column.Kind.MONEY, CreditRaiseRow::amount)
                    .sorted("amount"),
            Column.of("until", "sales.raise.valid-until", Column.Kind.DATE, CreditRaiseRow::validUntil)
                    .sorted("validUntil"),
            Column.text("owner", "sales.raise.owner", CreditRaiseRow::ownerName),
            Column.of("created", "sales.raise.created", Column.Kind.DATE, CreditRaiseRow::createdOn)
                    .sorted("createdOn"),
            Column.text("state", "sales.state", row -> new TextKey(row.status().messageKey())));

    @EJB
    private CreditRaiseService raises;

    @Override
    public Page<CreditRaiseRow> read(PageRequest request) {
        return raises.list(request);
    }

    @Override
    public List<Column<CreditRaiseRow>> columns() {
        return COLUMNS;
    }

    public CreditRaiseState[] getStates() {
        return CreditRaiseState.values();
    }
}
