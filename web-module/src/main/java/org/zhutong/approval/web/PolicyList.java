package org.zhutong.approval.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalPolicyService;
import org.zhutong.approval.service.PolicyView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The list of approval policies. */
@Named
@RequestScoped
public class PolicyList {
    @EJB
    private ApprovalPolicyService policies;

    @Inject
    private ListRequest list;

    private @Nullable Page<PolicyView> page;

    public Page<PolicyView> getPage() {
        Page<PolicyView> known = page;
        if (known == null) {
            known = policies.list(list.request());
            page = known;
        }
        return known;
    }
}
