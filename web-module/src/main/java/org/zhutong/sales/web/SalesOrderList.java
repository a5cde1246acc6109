package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.sales.service.SalesOrderRow;
import org.zhutong.sales.service.SalesOrderService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The list of sales orders. */
@Named
@RequestScoped
public class SalesOrderList {
    @EJB
    private SalesOrderService orders;

    @EJB
    private BranchService branches;

    @Inject
    private ListRequest list;

    private @Nullable Page<SalesOrderRow> page;

    public Page<SalesOrderRow> getPage() {
        Page<SalesOrderRow> known = page;
        if (known == null) {
            known = orders.list(list.request());
            page = known;
        }
        return known;
    }

    public List<SalesOrderState> getStates() {
        return List.of(SalesOrderState.values());
    }

    /** To choose from: only where the caller sees more than one. */
    public List<BranchView> getBranches() {
        List<BranchView> open = branches.open();
        return open.size() > 1 ? open : List.of();
    }
}
