package org.zhutong.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.model.Branch;
import org.zhutong.organisation.model.Employee;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** The people of the company. A branch sees its own and the company-wide ones. */
@Stateless
public class EmployeeService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Inject
    private EmployeeNames names;

    @Inject
    private People people;

    /** Employees in scope. Filters: {@code active}, {@code branchId}; sorts: {@code username}, {@code displayName}. */
    @RolesAllowed(Permissions.EMPLOYEE_READ)
    public Page<EmployeeView> list(PageRequest request) {
        ListQuery<EmployeeView> query = new ListQuery<>(
                        em,
                        EmployeeView.class,
                        "NEW org.zhutong.organisation.service.EmployeeView(e.id, e.version, e.username, e.displayName, e.email,"
                                + " e.phone, e.jobTitle, e.branchId, b.name, e.manager, e.active)",
                        "Employee e LEFT JOIN Branch b ON b.id = e.branchId",
                        "e.id")
                .search("LOWER(CONCAT(e.username, e.displayName))")
                .filter("active", "e.active", Boolean::valueOf)
                .filter("branchId", "e.branchId", Long::valueOf)
                .sortable("username", "e.username", EmployeeView::username)
                .sortable("displayName", "e.displayName", EmployeeView::displayName);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            if (scope.branchIds().isEmpty()) {
                query.where("1 = 0");
            } else {
                query.where("(e.branchId IS NULL OR e.branchId IN :scope)", "scope", scope.branchIds());
            }
        }
        return query.page(request, "username", EmployeeView::id);
    }

    /** Everybody who works here, by name: to choose a manager, an approver, a deputy. */
    @RolesAllowed({Permissions.EMPLOYEE_READ, Permissions.APPROVAL_READ})
    public List<EmployeeChoice> choices() {
        return people.active().stream()
                .map(person -> new EmployeeChoice(person.username(), person.name()))
                .sorted(Comparator.comparing(EmployeeChoice::name).thenComparing(EmployeeChoice::username))
                .toList();
    }

    /** @throws BusinessException NOT_FOUND outside the caller's scope */
    @RolesAllowed(Permissions.EMPLOYEE_READ)
    public EmployeeView get(long id) {
        return view(load(id));
    }

    /** Enters an employee ahead of their first sign-on. */
    @RolesAllowed(Permissions.EMPLOYEE_WRITE)
    public EmployeeView create(EmployeeCommand command) {
        Employee employee = new Employee(command.username(), command.displayName(), branch(command.branchId()));
        describe(employee, command);
        names.change(employee.getUsername());
        em.persist(employee);
        em.flush();
        return view(employee);
    }

    /**
     * Changes an employee.
     *
     * @throws BusinessException STALE when changed since {@code version} was read; INVALID when the user name differs
     */
    @RolesAllowed(Permissions.EMPLOYEE_WRITE)
    public EmployeeView update(long id, int version, EmployeeCommand command) {
        Employee employee = load(id);
        StaleVersions.check(em, employee, version);
        if (!employee.getUsername().equals(command.username())) {
            throw BusinessException.invalidField(
                    "username", "organisation.employee.username-fixed", employee.getUsername());
        }
        names.change(employee.getUsername());
        employee.moveTo(branch(command.branchId()));
        describe(employee, command);
        em.flush();
        return view(employee);
    }

    private void describe(Employee employee, EmployeeCommand command) {
        employee.describe(command.displayName(), command.email(), command.phone(), command.jobTitle());
        employee.reportTo(manager(employee, command.manager()));
        employee.setActive(!Boolean.FALSE.equals(command.active()));
    }

    private @Nullable String manager(Employee employee, @Nullable String username) {
        String manager = Text.optional("manager", username, 100);
        if (manager != null && !manager.equals(employee.getManager())) {
            People.Person person = people.of(List.of(manager)).get(manager);
            if (person == null || !person.active()) {
                throw BusinessException.invalidField("manager", "organisation.employee.unknown", manager);
            }
        }
        return manager;
    }

    private @Nullable Long branch(@Nullable Long id) {
        if (id != null && em.find(Branch.class, id) == null) {
            throw BusinessException.invalidField("branchId", "organisation.branch.unknown", id);
        }
        return id;
    }

    private Employee load(long id) {
        Employee employee = em.find(Employee.class, id);
        if (employee == null || !visible(employee.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return employee;
    }

    private boolean visible(@Nullable Long branchId) {
        DataScope scope = caller.scope();
        return scope.companyWide() || (branchId == null ? !scope.branchIds().isEmpty() : scope.includes(branchId));
    }

    private EmployeeView view(Employee employee) {
        Long branchId = employee.getBranchId();
        Branch branch = branchId == null ? null : em.find(Branch.class, branchId);
        return new EmployeeView(
                Objects.requireNonNull(employee.getId()),
                employee.getVersion(),
                employee.getUsername(),
                employee.getDisplayName(),
                employee.getEmail(),
                employee.getPhone(),
                employee.getJobTitle(),
                branchId,
                branch == null ? null : branch.getName(),
                employee.getManager(),
                employee.isActive());
    }
}
