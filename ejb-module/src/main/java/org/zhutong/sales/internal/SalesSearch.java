package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.SearchHit;
import org.zhutong.organisation.spi.SearchSource;
import org.zhutong.shared.service.PageRequest;

/** Inquiries, quotations and orders in the search of Ctrl+K: by number, customer, project, contact or salesperson. */
@ApplicationScoped
public class SalesSearch implements SearchSource {
    @Inject
    private SalesQueries queries;

    @Inject
    private InquiryQueries inquiries;

    @Inject
    private CallerContext caller;

    @Override
    public List<SearchHit> search(String q, int limit) {
        List<SearchHit> hits = new ArrayList<>();
        PageRequest request = PageRequest.matching(q, limit);
        if (caller.has(Permissions.QUOTATION_READ)) {
            inquiries
                    .list(request)
                    .items()
                    .forEach(row -> hits.add(new SearchHit(
                            "sales.inquiry",
                            row.number(),
                            subtitle(row.customerName(), row.projectName()),
                            "/sales/inquiry?id=" + row.id())));
            queries.quotations(request)
                    .items()
                    .forEach(row -> hits.add(new SearchHit(
                            "sales.quotation",
                            row.number(),
                            subtitle(row.customerName(), row.projectName()),
                            "/sales/quotation?id=" + row.id())));
        }
        if (caller.has(Permissions.ORDER_READ)) {
            queries.orders(request)
                    .items()
                    .forEach(row -> hits.add(new SearchHit(
                            "sales.order",
                            row.number(),
                            subtitle(row.customerName(), row.projectName()),
                            "/sales/order?id=" + row.id())));
        }
        return hits;
    }

    private static String subtitle(String customer, @Nullable String project) {
        return project == null ? customer : customer + " · " + project;
    }
}
