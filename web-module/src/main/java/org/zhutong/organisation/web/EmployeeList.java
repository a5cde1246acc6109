package org.zhutong.organisation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.organisation.service.EmployeeView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The list of employees. */
@Named
@RequestScoped
public class EmployeeList {
    @EJB
    private EmployeeService employees;

    @Inject
    private ListRequest list;

    private @Nullable Page<EmployeeView> page;

    public Page<EmployeeView> getPage() {
        Page<EmployeeView> known = page;
        if (known == null) {
            known = employees.list(list.request());
            page = known;
        }
        return known;
    }
}
