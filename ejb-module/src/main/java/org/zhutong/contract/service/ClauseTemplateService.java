package org.zhutong.contract.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhutong.contract.model.ClauseData;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.model.ClauseRevision;
import org.zhutong.contract.model.ClauseTemplate;
import org.zhutong.contract.model.ClauseText;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** The standard clauses of the company, the same for every branch. */
@Stateless
public class ClauseTemplateService {
    private static final int DEFAULT_POSITION = 100;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private EmployeeNames employees;

    @Inject
    private CallerContext caller;

    /**
     * Standard clauses; {@code q} finds by code, title and group. Filters: {@code kind}, {@code contractKind}, {@code group},
     * {@code active}; sorts: {@code position}, {@code code}, {@code title}.
     */
    @RolesAllowed(Permissions.CONTRACT_READ)
    public Page<ClauseRow> list(PageRequest request) {
        return new ListQuery<>(
                        em,
                        ClauseRow.class,
                        "NEW org.zhutong.contract.service.ClauseRow(c.id, c.code, c.title, c.kind, c.group, c.contractKind,"
                                + " c.position, c.revision, c.active)",
                        "ClauseTemplate c",
                        "c.id")
                .search("c.searchText")
                .filter("kind", "c.kind", ClauseKind::valueOf)
                .filter("contractKind", "c.contractKind", ContractKind::valueOf)
                .filter("group", "c.group", String::valueOf)
                .filter("active", "c.active", Boolean::valueOf)
                .sortable("position", "c.position", ClauseRow::position)
                .sortable("code", "c.code", ClauseRow::code)
                .sortable("title", "c.title", ClauseRow::title)
                .page(request, "position", ClauseRow::id);
    }

    /** @throws BusinessException NOT_FOUND */
    @RolesAllowed(Permissions.CONTRACT_READ)
    public ClauseView get(long id) {
        return view(load(id));
    }

    /** @throws BusinessException INVALID; CONFLICT {@code contract.clause.code-taken} */
    @RolesAllowed(Permissions.CLAUSE_TEMPLATE_WRITE)
    public ClauseView create(ClauseCommand command) {
        ClauseTemplate clause = new ClauseTemplate(command.code(), data(command), caller.act());
        long same = em.createQuery("SELECT COUNT(c.id) FROM ClauseTemplate c WHERE c.code = :code", Long.class)
                .setParameter("code", clause.getCode())
                .getSingleResult();
        if (same > 0) {
            throw BusinessException.conflict("contract.clause.code-taken", clause.getCode());
        }
        em.persist(clause);
        em.flush();
        return view(clause);
    }

    /**
     * Changes a clause; another wording becomes its next version. Contracts keep what they copied.
     *
     * @throws BusinessException STALE when changed since {@code version} was read; INVALID, also when the code differs
     */
    @RolesAllowed(Permissions.CLAUSE_TEMPLATE_WRITE)
    public ClauseView update(long id, int version, ClauseCommand command) {
        ClauseTemplate clause = load(id);
        StaleVersions.check(em, clause, version);
        if (!command.code().strip().equals(clause.getCode())) {
            throw BusinessException.invalidField("code", "contract.clause.code-fixed", clause.getCode());
        }
        clause.change(data(command), caller.act());
        em.flush();
        return view(clause);
    }

    private static ClauseData data(ClauseCommand command) {
        Integer position = command.position();
        return new ClauseData(
                command.title(),
                command.text(),
                command.riskNote(),
                command.kind(),
                command.group(),
                command.contractKind(),
                position == null ? DEFAULT_POSITION : position,
                !Boolean.FALSE.equals(command.active()));
    }

    private ClauseTemplate load(long id) {
        ClauseTemplate clause = em.find(ClauseTemplate.class, id);
        if (clause == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        return clause;
    }

    private ClauseView view(ClauseTemplate clause) {
        ClauseRevision now = clause.current();
        return new ClauseView(
                Objects.requireNonNull(clause.getId()),
                clause.getVersion(),
                clause.getCode(),
                now.getTitle(),
                now.getText(),
                now.getRiskNote(),
                clause.getKind(),
                clause.getGroup(),
                clause.getContractKind(),
                clause.getPosition(),
                clause.isActive(),
                clause.getRevision(),
                ClauseText.variables(now.getText()),
                revisions(clause));
    }

    private List<ClauseView.Revision> revisions(ClauseTemplate clause) {
        Set<String> people = new HashSet<>();
        clause.getRevisions().forEach(one -> people.add(one.getMadeBy()));
        Map<String, String> names = employees.of(people);
        List<ClauseView.Revision> revisions = new ArrayList<>();
        for (ClauseRevision one : clause.getRevisions()) {
            revisions.add(new ClauseView.Revision(
                    one.getNumber(),
                    one.getTitle(),
                    one.getText(),
                    one.getRiskNote(),
                    one.getMadeBy(),
                    names.getOrDefault(one.getMadeBy(), one.getMadeBy()),
                    one.getMadeAt()));
        }
        Collections.reverse(revisions);
        return revisions;
    }
}
