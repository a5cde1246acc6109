package org.zhutong.organisation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.zhutong.organisation.service.DelegationService;
import org.zhutong.organisation.service.DelegationView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of delegations: from and to oneself, for who keeps the employees everybody's. */
@Named
@RequestScoped
@ListAt(value = "/organisation/delegations", title = "organisation.delegations")
public class DelegationList extends ListPage<DelegationView> {
    private static final List<Column<DelegationView>> COLUMNS = List.of(
            Column.text("grantor", "organisation.delegation.grantor", DelegationView::grantorName)
                    .naming(),
            Column.text("deputy", "organisation.delegation.deputy", DelegationView::deputyName),
            Column.of("from", "organisation.delegation.from", Column.Kind.DATE, DelegationView::validFrom),
            Column.of("to", "organisation.delegation.to", Column.Kind.DATE, DelegationView::validTo)
                    .sorted("validTo"),
            Column.of("reason", "organisation.delegation.reason", Column.Kind.NAME, DelegationView::reason),
            Column.text(
                    "state",
                    "organisation.delegation.state",
                    row -> new TextKey(
                            row.endedAt() == null
                                    ? "organisation.delegation.given"
                                    : "organisation.delegation.taken-back")));

    @EJB
    private DelegationService delegations;

    @Inject
    private Clock clock;

    /** Whether it counts, or will. */
    public boolean isOpen(DelegationView row) {
        return row.isOpen(LocalDate.now(clock));
    }

    @Override
    public Page<DelegationView> read(PageRequest request) {
        return delegations.list(request);
    }

    @Override
    public List<Column<DelegationView>> columns() {
        return COLUMNS;
    }
}
