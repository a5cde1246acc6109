package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.sales.model.SpecialPriceState;
import org.zhutong.sales.service.SpecialPriceRow;
import org.zhutong.sales.service.SpecialPriceService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of special price requests. */
@Named
@RequestScoped
@ListAt(value = "/sales/special-prices", title = "sales.specials")
public class SpecialPriceList extends ListPage<SpecialPriceRow> {
    private static final List<Column<SpecialPriceRow>> COLUMNS = List.of(
            Column.text("number", "sales.number", SpecialPriceRow::number)
                    .sorted("number")
                    .naming(),
            Column.of("customer", "sales.customer", Column.Kind.NAME, SpecialPriceRow::customerName),
            Column.of("project", "sales.project", Column.Kind.NAME, SpecialPriceRow::projectName),
            Column.text("brand", "sales.special.brand", SpecialPriceRow::brand),
            Column.of("created", "sales.special.created", Column.Kind.DATE, SpecialPriceRow::createdOn)
                    .sorted("createdOn"),
            Column.of("amount", "ui.amount", Column.Kind.MONEY, SpecialPriceRow::amount)
                    .sorted("amount"),
            Column.of("until", "sales.special.until", Column.Kind.DATE, SpecialPriceRow::validUntil),
            Column.text("owner", "sales.special.owner", SpecialPriceRow::ownerName),
            Column.text("state", "sales.state", row -> new TextKey(row.status().messageKey())));

    @EJB
    private SpecialPriceService specials;

    @Override
    public Page<SpecialPriceRow> read(PageRequest request) {
        return specials.list(request);
    }

    @Override
    public List<Column<SpecialPriceRow>> columns() {
        return COLUMNS;
    }

    public SpecialPriceState[] getStates() {
        return SpecialPriceState.values();
    }
}
