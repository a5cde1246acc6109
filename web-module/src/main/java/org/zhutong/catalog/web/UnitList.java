package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.catalog.service.UnitService;
import org.zhutong.catalog.service.UnitView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of units of measure. */
@Named
@RequestScoped
@ListAt(value = "/catalog/units", title = "catalog.units")
public class UnitList extends ListPage<UnitView> {
    private static final List<Column<UnitView>> COLUMNS = List.of(
            Column.text("name", "catalog.unit.name", UnitView::name)
                    .sorted("name")
                    .naming(),
            Column.text("code", "catalog.unit.code", UnitView::code).sorted("code"),
            Column.text("nameEn", "catalog.name-en", UnitView::nameEn),
            Column.of("decimals", "catalog.unit.decimals", Column.Kind.NUMBER, UnitView::decimals),
            Column.text("active", "catalog.active", row -> TextKey.active(row.active())));

    @EJB
    private UnitService service;

    @Override
    public Page<UnitView> read(PageRequest request) {
        return service.list(request);
    }

    @Override
    public List<Column<UnitView>> columns() {
        return COLUMNS;
    }
}
