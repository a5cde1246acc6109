package org.zhutong.test.inserver.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.approval.internal.EscalationTimer;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalRequest;
import org.zhutong.approval.model.ApprovalState;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.model.ApproverKind;
import org.zhutong.approval.model.StepPerson;
import org.zhutong.approval.service.ApprovalPolicyService;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.ConditionCommand;
import org.zhutong.approval.service.PolicyCommand;
import org.zhutong.approval.service.PolicyView;
import org.zhutong.approval.service.StepCommand;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.Crowd;
import org.zhutong.test.inserver.InTransaction;

/** A step that has waited too long is escalated once, however many servers look, and also when none ran at the time. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class EscalationIT {
    private static final BigDecimal HUGE = new BigDecimal("900000000000");
    private static final Duration LATE = Duration.ofHours(30);
    private static final Duration IN_TIME = Duration.ofHours(3);

    @EJB
    private EscalationTimer timer;

    @EJB
    private ApprovalService approvals;

    @EJB
    private ApprovalPolicyService policies;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Test
    void whatFellDueWhileNoServerRanIsEscalatedOnce() throws Exception {
        PolicyView policy = As.demo("admin").call(() -> policies.create(policy(true)));
        long late = submitted(LATE);
        long inTime = submitted(IN_TIME);
        try {
            Callable<Boolean> node = () -> {
                As.user("nobody").run(timer::run);
                return true;
            };
            assertEquals(List.of(true, true, true), Crowd.together(List.of(node, node, node)));
            timerRunsAgain();
            ApprovalRequest escalated = load(late);
            assertEquals(ApprovalState.ESCALATED, escalated.getStatus());
            assertEquals(
                    List.of("null→PENDING", "PENDING→ESCALATED"),
                    escalated.getHistory().stream()
                            .map(move -> move.getFromState() + "→" + move.getToState())
                            .toList());
            assertEquals(
                    List.of(StepPerson.Role.ESCALATED),
                    escalated.getPeople().stream().map(StepPerson::getRole).toList());
            assertEquals(ApprovalState.PENDING, load(inTime).getStatus());
        } finally {
            withdraw(LATE);
            withdraw(IN_TIME);
            As.demo("admin").run(() -> policies.update(policy.id(), policy.version(), policy(false)));
        }
    }

    private static PolicyCommand policy(boolean active) {
        return new PolicyCommand(
                "试验",
                DocumentType.SALES_ORDER,
                null,
                null,
                List.of(new ConditionCommand(ApprovalFact.AMOUNT, HUGE)),
                List.of(new StepCommand(
                        1,
                        ApproverKind.PERMISSION,
                        Permissions.QUOTATION_APPROVE,
                        null,
                        null,
                        24,
                        List.of("executive"))),
                active);
    }

    private void timerRunsAgain() throws Exception {
        As.user("nobody").run(timer::run);
    }

    /** A document that only the policy of this test looks at was submitted some time ago. */
    private long submitted(Duration ago) throws Exception {
        long document = 1_000_000_000L + ago.toSeconds();
        return As.demo("east.sales")
                .call(() -> InTransaction.call(() -> {
                    Long branch = em.createQuery("SELECT b.id FROM Branch b WHERE b.code = 'EAST'", Long.class)
                            .getSingleResult();
                    ApprovalSubject subject = new ApprovalSubject(
                            DocumentType.SALES_ORDER,
                            document,
                            "SO-TEST",
                            branch,
                            "试验",
                            Money.of(HUGE.add(BigDecimal.ONE), "CNY"),
                            Percent.ZERO,
                            false,
                            "0".repeat(64));
                    approvals.request(
                            subject, Act.of("east.sales", Instant.now().minus(ago)));
                    return em.createQuery("SELECT r.id FROM ApprovalRequest r WHERE r.documentId = :id", Long.class)
                            .setParameter("id", document)
                            .getSingleResult();
                }));
    }

    private ApprovalRequest load(long id) throws Exception {
        return InTransaction.call(() -> {
            ApprovalRequest request = em.find(ApprovalRequest.class, id);
            // read while there is a transaction
            Stream.of(request.getHistory(), request.getPeople()).forEach(List::size);
            return request;
        });
    }

    private void withdraw(Duration ago) throws Exception {
        As.demo("east.sales")
                .run(() -> InTransaction.run(
                        () -> approvals.withdraw(DocumentType.SALES_ORDER, 1_000_000_000L + ago.toSeconds(), null)));
    }
}
