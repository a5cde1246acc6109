package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.SearchHit;
import org.zhutong.organisation.spi.SearchSource;
import org.zhutong.shared.service.PageRequest;

/** Registered projects in the search of Ctrl+K: by number, project, brand, owner, contractor, address or customer. */
@ApplicationScoped
public class RegistrationSearch implements SearchSource {
    @Inject
    private RegistrationQueries queries;

    @Inject
    private CallerContext caller;

    @Override
    public List<SearchHit> search(String q, int limit) {
        if (!caller.has(Permissions.CUSTOMER_READ)) {
            return List.of();
        }
        return queries.list(PageRequest.matching(q, limit)).items().stream()
                .map(row -> new SearchHit(
                        "crm.registration",
                        row.number(),
                        row.projectName() + " · " + row.brand(),
                        "/crm/registration?id=" + row.id()))
                .toList();
    }
}
