package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.internal.ReminderTimer;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.model.ReminderRule;
import org.zhutong.organisation.model.Branch;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.AlreadyThere;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** When people are reminded of customers, quotations and opportunities: the company's rules, and those of branches. */
@Stateless
public class ReminderRuleService {
    private static final String ROW =
            "NEW org.zhutong.crm.service.ReminderRuleView(r.id, r.version, r.kind, r.branchId, b.name, r.days, r.factor,"
                    + " r.active)";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ReminderTimer timer;

    @Inject
    private CallerContext caller;

    /** The company's rules and those of branches in scope. Filters: {@code kind}, {@code branchId}; sorts: {@code id}. */
    @RolesAllowed(Permissions.SETTING_READ)
    public Page<ReminderRuleView> list(PageRequest request) {
        ListQuery<ReminderRuleView> query = query().filter("kind", "r.kind", ReminderKind::valueOf)
                .filter("branchId", "r.branchId", Long::valueOf)
                .sortable("id", "r.id", ReminderRuleView::id);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.where("(r.branchId IS NULL OR r.branchId IN :scope)", "scope", branches(scope));
        }
        return query.page(request, "id", ReminderRuleView::id);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.SETTING_READ)
    public ReminderRuleView get(long id) {
        ReminderRule rule = em.find(ReminderRule.class, id);
        if (rule == null || !visible(rule.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return view(rule);
    }

    /**
     * Makes a rule.
     *
     * @throws BusinessException INVALID; CONFLICT {@code crm.reminder.rule-taken} when there is one of this kind for the branch
     */
    @RolesAllowed(Permissions.SETTING_WRITE)
    public ReminderRuleView create(ReminderRuleCommand command) {
        Long branch = command.branchId();
        if (branch == null ? !caller.scope().companyWide() : branchName(branch) == null) {
            throw BusinessException.invalidField(
                    "branchId", "organisation.branch.unknown", branch == null ? "-" : branch);
        }
        ReminderRule rule = new ReminderRule(command.kind(), branch, command.days(), command.factor(), command.on());
        Long same = em.createQuery("SELECT COUNT(r) FROM ReminderRule r WHERE r.ruleKey = :key", Long.class)
                .setParameter("key", rule.label())
                .getSingleResult();
        if (same > 0) {
            throw BusinessException.conflict(
                    "crm.reminder.rule-taken", "@" + command.kind().messageKey());
        }
        em.persist(rule);
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw AlreadyThere.or(e);
        }
        return view(rule);
    }

    /**
     * Changes a rule, or switches it off.
     *
     * @throws BusinessException STALE when changed since {@code version} was read; INVALID when kind or branch differ
     */
    @RolesAllowed(Permissions.SETTING_WRITE)
    public ReminderRuleView update(long id, int version, ReminderRuleCommand command) {
        ReminderRule rule = em.find(ReminderRule.class, id);
        if (rule == null || !visible(rule.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        StaleVersions.check(em, rule, version);
        if (rule.getBranchId() == null && !caller.scope().companyWide()) {
            throw BusinessException.forbidden("crm.reminder.company-wide");
        }
        if (rule.getKind() != command.kind()) {
            throw BusinessException.invalidField("kind", "crm.reminder.rule-fixed");
        }
        if (!Objects.equals(rule.getBranchId(), command.branchId())) {
            throw BusinessException.invalidField("branchId", "crm.reminder.rule-fixed");
        }
        rule.change(command.days(), command.factor(), command.on());
        em.flush();
        return view(rule);
    }

    /**
     * Looks at the rules now, as the timer does every hour: whoever has changed a rule need not wait for it. Each occasion is told
     * once, however often and on however many servers this is asked for.
     */
    @RolesAllowed(Permissions.SETTING_WRITE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void lookNow() {
        timer.look(caller.today());
    }

    private ListQuery<ReminderRuleView> query() {
        return new ListQuery<>(
                em, ReminderRuleView.class, ROW, "ReminderRule r LEFT JOIN Branch b ON b.id = r.branchId", "r.id");
    }

    /** Never empty, which no database takes in a list. */
    private static List<Long> branches(DataScope scope) {
        return scope.branchIds().isEmpty() ? List.of(-1L) : List.copyOf(scope.branchIds());
    }

    private boolean visible(@Nullable Long branchId) {
        return branchId == null || caller.scope().includes(branchId);
    }

    private @Nullable String branchName(Long id) {
        Branch branch = caller.scope().includes(id) ? em.find(Branch.class, id) : null;
        return branch == null ? null : branch.getName();
    }

    private ReminderRuleView view(ReminderRule rule) {
        Long branch = rule.getBranchId();
        return new ReminderRuleView(
                Objects.requireNonNull(rule.getId()),
                rule.getVersion(),
                rule.getKind(),
                branch,
                branch == null ? null : branchName(branch),
                rule.getDays(),
                rule.getFactor(),
                rule.isActive());
    }
}
