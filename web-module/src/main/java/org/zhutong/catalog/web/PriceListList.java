package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.service.PriceListService;
import org.zhutong.catalog.service.PriceListView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of price lists. */
@Named
@RequestScoped
@ListAt(value = "/catalog/price-lists", title = "catalog.price-lists")
public class PriceListList extends ListPage<PriceListView> {
    private static final TextKey ALL = new TextKey("catalog.all");

    private static final List<Column<PriceListView>> COLUMNS = List.of(
            Column.of("name", "catalog.price-list.name", Column.Kind.NAME, PriceListView::name)
                    .sorted("name")
                    .naming(),
            Column.text("code", "catalog.price-list.code", PriceListView::code).sorted("code"),
            Column.text(
                    "kind",
                    "catalog.price-list.kind",
                    row -> new TextKey(row.kind().messageKey())),
            Column.text("target", "catalog.price-list.target", PriceListList::target),
            Column.text(
                    "level",
                    "catalog.price-list.level",
                    row -> row.customerLevel() == null && !row.kind().isTargeted() ? ALL : row.customerLevel()),
            Column.text(
                    "branch", "catalog.price-list.branch", row -> row.branchName() == null ? ALL : row.branchName()),
            Column.of("validFrom", "catalog.valid-from", Column.Kind.DATE, PriceListView::validFrom)
                    .sorted("validFrom"),
            Column.of("validTo", "catalog.valid-to", Column.Kind.DATE, PriceListView::validTo),
            Column.of("priority", "catalog.price-list.priority", Column.Kind.NUMBER, PriceListView::priority),
            Column.text("currency", "ui.currency", PriceListView::currency).onDemand(),
            Column.text("active", "catalog.active", row -> TextKey.active(row.active())));

    private static @Nullable String target(PriceListView row) {
        if (row.customerName() == null || row.opportunityName() == null) {
            return row.customerName() == null ? row.opportunityName() : row.customerName();
        }
        return row.customerName() + " · " + row.opportunityName();
    }

    @EJB
    private PriceListService service;

    @Override
    public Page<PriceListView> read(PageRequest request) {
        return service.list(request);
    }

    public PriceListKind[] getKinds() {
        return PriceListKind.values();
    }

    @Override
    public List<Column<PriceListView>> columns() {
        return COLUMNS;
    }
}
