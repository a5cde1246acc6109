package org.zhutong.organisation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The list of branches. */
@Named
@RequestScoped
public class BranchList {
    @EJB
    private BranchService branches;

    @Inject
    private ListRequest list;

    private @Nullable Page<BranchView> page;

    public Page<BranchView> getPage() {
        Page<BranchView> known = page;
        if (known == null) {
            known = branches.list(list.request());
            page = known;
        }
        return known;
    }
}
