package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.SearchHit;
import org.zhutong.organisation.spi.SearchSource;
import org.zhutong.shared.service.PageRequest;

/** Customers in the search of Ctrl+K: by code, name, pinyin initials, tax id, phone or contact. */
@ApplicationScoped
public class CustomerSearch implements SearchSource {
    @Inject
    private CustomerService customers;

    @Inject
    private CallerContext caller;

    @Override
    public List<SearchHit> search(String q, int limit) {
        if (!caller.has(Permissions.CUSTOMER_READ)) {
            return List.of();
        }
        return customers.list(PageRequest.matching(q, limit)).items().stream()
                .map(row -> new SearchHit(
                        "crm.customer",
                        row.name(),
                        row.region() == null ? row.code() : row.code() + " · " + row.region(),
                        "/crm/customer?id=" + row.id()))
                .toList();
    }
}
