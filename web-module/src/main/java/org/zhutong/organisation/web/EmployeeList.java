package org.zhutong.organisation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.organisation.service.EmployeeView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of employees. */
@Named
@RequestScoped
@ListAt(value = "/organisation/employees", title = "organisation.employees")
public class EmployeeList extends ListPage<EmployeeView> {
    private static final List<Column<EmployeeView>> COLUMNS = List.of(
            Column.text("name", "organisation.employee.name", EmployeeView::displayName)
                    .sorted("displayName")
                    .naming(),
            Column.text("username", "organisation.employee.username", EmployeeView::username)
                    .sorted("username"),
            Column.text(
                    "branch",
                    "organisation.branch",
                    row -> row.branchName() == null ? new TextKey("organisation.company-wide") : row.branchName()),
            Column.text("job", "organisation.employee.job", EmployeeView::jobTitle),
            Column.text("phone", "organisation.employee.phone", EmployeeView::phone),
            Column.text("email", "organisation.employee.email", EmployeeView::email)
                    .onDemand(),
            Column.text("active", "organisation.active", row -> TextKey.active(row.active())));

    @EJB
    private EmployeeService employees;

    @Override
    public Page<EmployeeView> read(PageRequest request) {
        return employees.list(request);
    }

    @Override
    public List<Column<EmployeeView>> columns() {
        return COLUMNS;
    }
}
