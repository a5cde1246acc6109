package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalPlan;
import org.zhutong.approval.model.ApprovalReason;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.model.ApproverKind;
import org.zhutong.approval.model.PlannedStep;
import org.zhutong.approval.model.PolicyRevision;
import org.zhutong.approval.model.PolicyRules;
import org.zhutong.approval.spi.ApprovalDocuments;
import org.zhutong.organisation.service.People;
import org.zhutong.organisation.service.People.Person;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.ReferenceCache;

/** Which policies a document falls under, and the chain of steps that makes for it. */
@ApplicationScoped
public class ApprovalRouting {
    private static final String KIND = "approval-policies";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ReferenceCache cache;

    @Inject
    private People people;

    @Inject
    @Any
    private Instance<ApprovalDocuments> documents;

    /**
     * What the policies make of a document.
     *
     * @param reasons empty: it needs no approval
     * @param chain as the policies write it: without the submitter's manager, and whoever has left still in it
     */
    public record Route(List<ApprovalReason> reasons, List<PlannedStep> chain) {
        public boolean isDirect() {
            return reasons.isEmpty();
        }
    }

    /** @param binding see {@link ApprovalDocuments#lookUp} */
    public Route route(ApprovalSubject subject, boolean binding) {
        List<PolicyRules> policies = ruling(subject.type(), subject.branchId());
        Set<ApprovalFact> lookedUp = EnumSet.noneOf(ApprovalFact.class);
        policies.forEach(policy ->
                policy.facts().stream().filter(ApprovalFact::isLookedUp).forEach(lookedUp::add));
        Map<ApprovalFact, BigDecimal> facts = subject.facts();
        if (!lookedUp.isEmpty()) {
            facts.putAll(of(subject.type()).lookUp(subject, lookedUp, binding));
        }
        return route(policies, facts);
    }

    /** What the policies make of these figures. */
    public Route route(DocumentType type, Long branchId, Map<ApprovalFact, BigDecimal> facts) {
        return route(ruling(type, branchId), facts);
    }

    private static Route route(List<PolicyRules> policies, Map<ApprovalFact, BigDecimal> facts) {
        List<ApprovalReason> reasons = new ArrayList<>();
        List<List<PlannedStep>> chains = new ArrayList<>();
        for (PolicyRules policy : policies) {
            List<ApprovalReason> why = policy.reasonsFor(facts);
            if (!why.isEmpty()) {
                reasons.addAll(why);
                chains.add(policy.steps());
            }
        }
        return new Route(reasons, ApprovalPlan.union(chains));
    }

    /** The kinds of documents that know approval. */
    public Set<DocumentType> types() {
        Set<DocumentType> types = EnumSet.noneOf(DocumentType.class);
        documents.forEach(feature -> types.addAll(feature.types()));
        return types;
    }

    public ApprovalDocuments of(DocumentType type) {
        return documents.stream()
                .filter(feature -> feature.types().contains(type))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalidField("documentType", "approval.type-invalid"));
    }

    private List<PolicyRules> ruling(DocumentType type, Long branchId) {
        List<PolicyRules> policies =
                cache
                        .getAll(KIND, List.of(type.name()), this::load)
                        .getOrDefault(type.name(), new ArrayList<>())
                        .stream()
                        .filter(policy -> policy.branchId() == null || branchId.equals(policy.branchId()))
                        .toList();
        boolean own = policies.stream().anyMatch(policy -> policy.branchId() != null);
        return policies.stream()
                .filter(policy -> !own || policy.branchId() != null)
                .toList();
    }

    private Map<String, ArrayList<PolicyRules>> load(List<String> types) {
        Map<String, ArrayList<PolicyRules>> byType = new HashMap<>();
        types.forEach(type -> byType.put(type, new ArrayList<>()));
        em.createQuery(
                        "SELECT r FROM PolicyRevision r JOIN FETCH r.policy p WHERE p.active = TRUE AND r.number = p.revision"
                                + " AND p.documentType IN :types ORDER BY p.id",
                        PolicyRevision.class)
                .setParameter("types", types.stream().map(DocumentType::valueOf).toList())
                // rows of an element collection read for several at once cannot be managed
                .setHint("eclipselink.read-only", "true")
                .setHint("eclipselink.batch", "r.conditions")
                .setHint("eclipselink.batch", "r.steps")
                .setHint("eclipselink.batch", "r.people")
                .getResultList()
                .forEach(revision -> Objects.requireNonNull(
                                byType.get(revision.policy().getDocumentType().name()))
                        .add(revision.rules()));
        return byType;
    }

    /** The policies of a kind of document change in the running transaction. */
    public void changes(DocumentType type) {
        cache.changes(KIND, type.name());
    }

    /**
     * The chain with the people there really are: the submitter's manager in their place, nobody who has left, and the
     * managers of the named ones standing by where a step escalates to nobody by name.
     *
     * @throws BusinessException CONFLICT {@code approval.no-manager} or {@code approval.no-approver} when a step could never
     *     be answered by anybody but the submitter
     */
    public List<PlannedStep> resolve(List<PlannedStep> chain, String submitter) {
        Set<String> named = new HashSet<>();
        chain.forEach(planned -> {
            named.addAll(planned.people());
            named.addAll(planned.standbys());
        });
        named.add(submitter);
        Map<String, Person> known = new HashMap<>(people.of(named));
        // their managers, and those of the submitter's manager
        known.putAll(people.of(managers(known.keySet(), known)));
        known.putAll(people.of(managers(known.keySet(), known)));

        List<PlannedStep> resolved = new ArrayList<>();
        for (PlannedStep planned : chain) {
            List<String> asked = planned.step().getKind() == ApproverKind.MANAGER
                    ? managers(List.of(submitter), known)
                    : planned.people();
            if (planned.step().getKind() == ApproverKind.MANAGER
                    && working(asked, known).isEmpty()) {
                throw BusinessException.conflict("approval.no-manager", planned.policy(), name(submitter, known));
            }
            asked = working(asked, known);
            List<String> standbys = planned.standbys();
            if (standbys.isEmpty() && planned.step().getEscalateAfterHours() != null) {
                standbys = managers(asked, known);
            }
            resolved.add(new PlannedStep(planned.step(), asked, working(standbys, known), planned.policy()));
        }
        PlannedStep stuck = ApprovalPlan.unanswerable(resolved, Set.of(submitter));
        if (stuck != null) {
            throw BusinessException.conflict(
                    "approval.no-approver",
                    stuck.policy(),
                    stuck.step().getLevel(),
                    stuck.step().getNeeded(),
                    stuck.people().isEmpty() ? "–" : String.join(", ", stuck.people()));
        }
        return resolved;
    }

    private static String name(String username, Map<String, Person> known) {
        Person person = known.get(username);
        return person == null ? username : person.name();
    }

    private static List<String> managers(Collection<String> usernames, Map<String, Person> known) {
        return usernames.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Person::manager)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> working(Collection<String> usernames, Map<String, Person> known) {
        return usernames.stream()
                .filter(username -> {
                    Person person = known.get(username);
                    return person != null && person.active();
                })
                .toList();
    }
}
