package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The list of customers. */
@Named
@RequestScoped
public class CustomerList {
    @EJB
    private CustomerService customers;

    @EJB
    private BranchService branches;

    @Inject
    private ListRequest list;

    private @Nullable Page<CustomerRow> page;

    public Page<CustomerRow> getPage() {
        Page<CustomerRow> known = page;
        if (known == null) {
            known = customers.list(list.request());
            page = known;
        }
        return known;
    }

    public List<String> getLevels() {
        return CustomerForm.LEVELS;
    }

    /** To choose from: only where the caller sees more than one. */
    public List<BranchView> getBranches() {
        List<BranchView> open = branches.open();
        return open.size() > 1 ? open : List.of();
    }

    public List<String> getSalespeople() {
        return customers.salespeople();
    }
}
