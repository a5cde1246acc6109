package org.zhutong.approval.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalRow;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.ListRequest;

/** What waits for the caller's decision; with {@code show=all} every request in scope. */
@Named
@RequestScoped
public class ApprovalList {
    @EJB
    private ApprovalService approvals;

    @Inject
    private ListRequest list;

    @Inject
    private HttpServletRequest request;

    private @Nullable Page<ApprovalRow> page;

    public boolean isMine() {
        return !"all".equals(request.getParameter("show"));
    }

    public Page<ApprovalRow> getPage() {
        Page<ApprovalRow> known = page;
        if (known == null) {
            PageRequest wanted = list.request();
            Map<String, String> filters = new HashMap<>(wanted.filters());
            filters.remove("show");
            known = approvals.list(
                    new PageRequest(
                            wanted.q(), filters, wanted.sort(), wanted.limit(), wanted.cursor(), wanted.count()),
                    isMine());
            page = known;
        }
        return known;
    }
}
