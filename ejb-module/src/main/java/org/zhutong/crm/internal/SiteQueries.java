package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.zhutong.crm.service.SiteView;
import org.zhutong.crm.spi.CustomerDocuments;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Sites within the caller's scope; they go with their customer when it becomes part of another. */
@ApplicationScoped
public class SiteQueries implements CustomerDocuments {
    private static final String TYPE = "CustomerSite";
    private static final String LABEL = "name";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private MovedRows rows;

    @Inject
    private CallerContext caller;

    public Page<SiteView> list(PageRequest request) {
        ListQuery<SiteView> query = new ListQuery<>(
                        em,
                        SiteView.class,
                        "NEW org.zhutong.crm.service.SiteView(s.id, s.version, s.customerId, c.name, s.name, s.address,"
                                + " s.contactName, s.phone, s.remark, s.active)",
                        "CustomerSite s JOIN Customer c ON c.id = s.customerId",
                        "s.id")
                .search("s.searchText", "c.searchText")
                .filter("customerId", "s.customerId", Long::valueOf)
                .filter("active", "s.active", CustomerQueries::flag)
                .sortable("name", "s.name", SiteView::name);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("c.branchId", scope.branchIds());
        }
        return query.page(request, "name", SiteView::id);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        return rows.moveAll(TYPE, LABEL, from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        rows.moveBack(TYPE, LABEL, ids, from, to);
        return List.of();
    }
}
