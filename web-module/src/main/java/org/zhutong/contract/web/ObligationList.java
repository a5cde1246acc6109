package org.zhutong.contract.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.zhutong.contract.model.ObligationKind;
import org.zhutong.contract.model.ObligationState;
import org.zhutong.contract.model.SigningSide;
import org.zhutong.contract.service.ObligationService;
import org.zhutong.contract.service.ObligationView;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.BulkAction;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The calendar of obligations: what is due, the next first. */
@Named
@RequestScoped
@ListAt(value = "/contract/obligations", title = "contract.obligations")
public class ObligationList extends ListPage<ObligationView> {
    private static final List<Column<ObligationView>> COLUMNS = List.of(
            Column.of("due", "contract.obligation.due", Column.Kind.DATE, ObligationView::dueOn)
                    .sorted("dueOn"),
            Column.of("title", "contract.obligation.title", Column.Kind.NAME, ObligationView::title)
                    .naming(),
            Column.text(
                    "kind",
                    "contract.obligation.kind",
                    row -> new TextKey(row.kind().messageKey())),
            Column.text("side", "contract.obligation.side", row -> new TextKey("contract.obligation.by." + row.side())),
            Column.of("amount", "ui.amount", Column.Kind.MONEY, ObligationView::amount),
            Column.text("currency", "ui.currency", ObligationView::currency).onDemand(),
            Column.text("contract", "contract.contract", ObligationView::contractNumber),
            Column.of("customer", "contract.customer", Column.Kind.NAME, ObligationView::customerName),
            Column.text("responsible", "contract.obligation.responsible", ObligationView::responsibleName),
            Column.text(
                    "state", "contract.state", row -> new TextKey(row.status().messageKey())),
            Column.text("note", "contract.obligation.note", ObligationView::note)
                    .onDemand());

    @EJB
    private ObligationService obligations;

    @Inject
    private CallerContext caller;

    @Override
    public Page<ObligationView> read(PageRequest request) {
        return obligations.list(request);
    }

    @Override
    public List<Column<ObligationView>> columns() {
        return COLUMNS;
    }

    @Override
    public List<BulkAction<ObligationView>> actions() {
        return List.of(BulkAction.of(
                "fulfil",
                "contract.obligation.action.fulfil",
                Permissions.CONTRACT_WRITE,
                row -> row.status() == ObligationState.OPEN,
                (id, comment) -> obligations.fulfil(id, null, comment)));
    }

    public ObligationState[] getStates() {
        return ObligationState.values();
    }

    public ObligationKind[] getKinds() {
        return ObligationKind.values();
    }

    public SigningSide[] getSides() {
        return SigningSide.values();
    }

    public LocalDate getToday() {
        return caller.today();
    }

    public LocalDate getYesterday() {
        return caller.today().minusDays(1);
    }

    public LocalDate getNextMonth() {
        return caller.today().plusDays(30);
    }
}
