package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.crm.model.RegistrationState;
import org.zhutong.crm.service.RegistrationRow;
import org.zhutong.crm.service.RegistrationService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of projects registered with manufacturers. */
@Named
@RequestScoped
@ListAt(value = "/crm/registrations", title = "crm.registrations")
public class RegistrationList extends ListPage<RegistrationRow> {
    private static final List<Column<RegistrationRow>> COLUMNS = List.of(
            Column.of("project", "crm.activity.project", Column.Kind.NAME, RegistrationRow::projectName)
                    .naming(),
            Column.text("number", "crm.opportunity.number", RegistrationRow::number)
                    .sorted("number"),
            Column.text("brand", "crm.registration.brand", RegistrationRow::brand),
            Column.of("customer", "crm.customer", Column.Kind.NAME, RegistrationRow::customerName),
            Column.text("region", "crm.customer.region", RegistrationRow::region)
                    .onDemand(),
            Column.text("branch", "crm.customer.branch", RegistrationRow::branchName)
                    .onDemand(),
            Column.of("amount", "crm.registration.amount", Column.Kind.MONEY, RegistrationRow::amount)
                    .sorted("amount"),
            Column.of("until", "crm.registration.until", Column.Kind.DATE, RegistrationRow::exclusiveUntil),
            Column.text("salesperson", "crm.opportunity.owner", RegistrationRow::person),
            Column.text(
                    "status",
                    "crm.activity.status",
                    (RegistrationRow row) -> new TextKey(row.status().messageKey())));

    @EJB
    private RegistrationService registrations;

    @Override
    public Page<RegistrationRow> read(PageRequest request) {
        return registrations.list(request);
    }

    @Override
    public List<Column<RegistrationRow>> columns() {
        return COLUMNS;
    }

    public List<RegistrationState> getStates() {
        return List.of(RegistrationState.values());
    }
}
