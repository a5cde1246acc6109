package org.zhutong.contract.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.service.ClauseRow;
import org.zhutong.contract.service.ClauseTemplateService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of standard clauses. */
@Named
@RequestScoped
@ListAt(value = "/contract/clauses", title = "contract.clauses")
public class ClauseList extends ListPage<ClauseRow> {
    private static final List<Column<ClauseRow>> COLUMNS = List.of(
            Column.of("title", "contract.clause.title", Column.Kind.NAME, ClauseRow::title)
                    .sorted("title")
                    .naming(),
            Column.text("code", "contract.clause.code", ClauseRow::code).sorted("code"),
            Column.text(
                    "kind",
                    "contract.clause.kind",
                    row -> new TextKey(row.kind().messageKey())),
            Column.of("group", "contract.clause.group", Column.Kind.NAME, ClauseRow::group),
            Column.text(
                    "contractKind",
                    "contract.clause.contract-kind",
                    row -> new TextKey(
                            row.contractKind() == null
                                    ? "contract.kind.all"
                                    : row.contractKind().messageKey())),
            Column.of("position", "contract.clause.position.label", Column.Kind.NUMBER, ClauseRow::position)
                    .sorted("position"),
            Column.of("revision", "contract.clause.revision", Column.Kind.NUMBER, ClauseRow::revision),
            Column.text("active", "contract.clause.active", row -> TextKey.active(row.active())));

    @EJB
    private ClauseTemplateService clauses;

    @Override
    public Page<ClauseRow> read(PageRequest request) {
        return clauses.list(request);
    }

    @Override
    public List<Column<ClauseRow>> columns() {
        return COLUMNS;
    }

    public ClauseKind[] getKinds() {
        return ClauseKind.values();
    }
}
