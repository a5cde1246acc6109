package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.zhutong.crm.service.BoughtView;
import org.zhutong.crm.service.HistoryView;
import org.zhutong.crm.spi.CustomerDocuments;
import org.zhutong.crm.spi.CustomerHistory;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;

/** Projects registered for a customer: shown with it, and they go with it when it becomes part of another. */
@ApplicationScoped
public class RegistrationsOfCustomer implements CustomerDocuments, CustomerHistory {
    private static final String TYPE = "ProjectRegistration";
    private static final int LATEST = 5;

    @Inject
    private MovedRows rows;

    @Inject
    private RegistrationQueries queries;

    @Inject
    private CallerContext caller;

    @Inject
    private Clock clock;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        return rows.moveAll(TYPE, "number", from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        rows.moveBack(TYPE, "number", ids, from, to);
        return List.of();
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<HistoryView> latest(long customerId) {
        if (!caller.has(Permissions.CUSTOMER_READ)) {
            return List.of();
        }
        List<HistoryView.Document> documents = queries.latest("customerId", Long.toString(customerId), LATEST).stream()
                .map(row -> new HistoryView.Document(
                        row.number(),
                        "/crm/registration?id=" + row.id(),
                        row.createdAt().atZone(clock.getZone()).toLocalDate(),
                        row.projectName() + " · " + row.brand(),
                        row.amount(),
                        row.currency(),
                        "crm.registration",
                        row.status().name()))
                .toList();
        return List.of(new HistoryView("crm.registrations", "/crm/registrations?customerId=" + customerId, documents));
    }

    @Override
    public List<BoughtView> bought(long customerId) {
        return List.of();
    }
}
