package org.zhutong.organisation.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.internal.BranchDirectory;
import org.zhutong.organisation.model.Employee;

/** Keeps an employee's row in step with the account they sign on with. */
@Stateless
@PermitAll
public class SignOnService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Inject
    private BranchDirectory branches;

    @Inject
    private EmployeeNames names;

    /**
     * Creates the caller's row, or brings name, e-mail, branch and what they may approve up to date, in a transaction of its
     * own.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void mirror(@Nullable String email) {
        String username = caller.username();
        String code = caller.branchCode();
        Long branchId = code == null ? null : branches.idOf(code);
        List<Employee> known = em.createQuery("SELECT e FROM Employee e WHERE e.username = :username", Employee.class)
                .setParameter("username", username)
                .getResultList();
        names.change(username);
        Employee employee;
        if (known.isEmpty()) {
            employee = new Employee(username, caller.displayName(), branchId);
            em.persist(employee);
        } else {
            employee = known.get(0);
        }
        // a null branch means company-wide in the row, which an account without one is not
        List<String> approves = caller.scope().equals(DataScope.NOTHING)
                ? List.of()
                : Permissions.APPROVING.stream().filter(caller::has).toList();
        employee.mirrorAccount(caller.displayName(), email, branchId, approves);
    }
}
