package org.zhutong.organisation.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.model.Branch;
import org.zhutong.organisation.model.BusinessParameter;
import org.zhutong.shared.model.BusinessException;

/** Tolerances, thresholds and defaults the business sets itself, per branch or for all. */
@Stateless
public class ParameterService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** The value that applies to a branch: its own, else the company's, else the default. */
    @PermitAll
    public long number(ParameterKey key, @Nullable Long branchId) {
        List<BusinessParameter> rows = em.createQuery(
                        "SELECT p FROM BusinessParameter p WHERE p.key = :key AND (p.branchId IS NULL OR p.branchId = :branch)",
                        BusinessParameter.class)
                .setParameter("key", key.key())
                .setParameter("branch", branchId == null ? -1L : branchId)
                .getResultList();
        return rows.stream()
                .max(Comparator.comparing(row -> row.getBranchId() != null))
                .map(row -> Long.parseLong(row.getValue()))
                .orElseGet(() -> Long.parseLong(key.defaultValue()));
    }

    /** Every parameter: the company's value (or default), and each branch's own within scope. */
    @RolesAllowed(Permissions.SETTING_READ)
    public List<ParameterView> list() {
        List<Object[]> rows = em.createQuery(
                        "SELECT p, b.name FROM BusinessParameter p LEFT JOIN Branch b ON b.id = p.branchId",
                        Object[].class)
                .getResultList();
        List<ParameterView> views = new ArrayList<>();
        for (ParameterKey key : ParameterKey.values()) {
            boolean company = false;
            for (Object[] row : rows) {
                BusinessParameter parameter = (BusinessParameter) row[0];
                Long branchId = parameter.getBranchId();
                if (parameter.getKey().equals(key.key())
                        && (branchId == null || caller.scope().includes(branchId))) {
                    views.add(view(key, parameter, (String) row[1]));
                    company |= branchId == null;
                }
            }
            if (!company) {
                views.add(new ParameterView(null, 0, key.key(), null, null, key.defaultValue(), key.defaultValue()));
            }
        }
        return views;
    }

    /**
     * Sets a parameter; the company's, or a branch's own.
     *
     * @throws BusinessException INVALID for an unknown key, branch or value
     */
    @RolesAllowed(Permissions.SETTING_WRITE)
    public ParameterView set(ParameterCommand command) {
        ParameterKey key = ParameterKey.of(command.key());
        String value = key.check(command.value());
        Long branchId = command.branchId();
        Branch branch = branchId == null ? null : em.find(Branch.class, branchId);
        if (branchId == null
                ? !caller.scope().companyWide()
                : branch == null || !caller.scope().includes(branchId)) {
            throw BusinessException.invalidField(
                    "branchId", "organisation.branch.unknown", branchId == null ? "-" : branchId);
        }
        TypedQuery<BusinessParameter> query = em.createQuery(
                "SELECT p FROM BusinessParameter p WHERE p.key = :key AND "
                        + (branchId == null ? "p.branchId IS NULL" : "p.branchId = :branch"),
                BusinessParameter.class);
        query.setParameter("key", key.key());
        if (branchId != null) {
            query.setParameter("branch", branchId);
        }
        BusinessParameter parameter = query.getResultStream().findFirst().orElse(null);
        if (parameter == null) {
            parameter = new BusinessParameter(branchId, key.key(), value);
            em.persist(parameter);
        } else {
            parameter.change(value);
        }
        em.flush();
        return view(key, parameter, branch == null ? null : branch.getName());
    }

    private static ParameterView view(ParameterKey key, BusinessParameter row, @Nullable String branchName) {
        return new ParameterView(
                row.getId(),
                row.getVersion(),
                key.key(),
                row.getBranchId(),
                branchName,
                row.getValue(),
                key.defaultValue());
    }
}
