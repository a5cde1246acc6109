package org.zhutong.approval.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;

/**
 * Random policies, people, delegations and decisions: no path ends approved without every yes of every step of every policy
 * that applies, by distinct, entitled people other than the submitter, for exactly that content. What is required is worked out
 * here from the policies, not asked of the engine.
 */
class ApprovalPropertyTest {
    private static final int ROUNDS = 4000;
    private static final List<String> PERMISSIONS = List.of("quotation:approve", "finance:approve", "board:approve");
    private static final Instant START = Instant.parse("2026-03-02T04:00:00Z");

    /** One world: people with permissions and deputies, some policies that apply, a document. */
    private static final class World {
        final Random random;
        final List<String> people = new ArrayList<>();
        final Map<String, Set<String>> permissions = new HashMap<>();
        /** Who lets whom give their say. */
        final Map<String, Set<String>> grantorsOf = new HashMap<>();

        final List<List<PlannedStep>> policies = new ArrayList<>();

        World(long seed) {
            random = new Random(seed);
            int size = 3 + random.nextInt(7);
            for (int i = 0; i < size; i++) {
                people.add("p" + i);
                permissions.put("p" + i, new TreeSet<>(some(PERMISSIONS, 0.4)));
            }
            for (String person : people) {
                Set<String> grantors = new TreeSet<>(some(people, 0.1));
                grantors.remove(person);
                grantorsOf.put(person, grantors);
            }
            for (int i = 0; i <= random.nextInt(3); i++) {
                policies.add(chain());
            }
        }

        List<PlannedStep> chain() {
            List<PlannedStep> chain = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                int level = 1 + random.nextInt(3);
                Integer hours = random.nextInt(4) == 0 ? 1 + random.nextInt(48) : null;
                List<String> standbys = hours == null ? List.of() : some(people, 0.2);
                if (random.nextBoolean()) {
                    String permission = PERMISSIONS.get(random.nextInt(PERMISSIONS.size()));
                    int needed = 1 + random.nextInt(2);
                    chain.add(new PlannedStep(
                            new ApprovalStep("s", level, ApproverKind.PERMISSION, permission, needed, hours),
                            List.of(),
                            standbys,
                            "p"));
                } else {
                    List<String> named = some(people, 0.5);
                    if (named.isEmpty()) {
                        named = List.of(people.get(0));
                    }
                    int needed = 1 + random.nextInt(named.size());
                    chain.add(new PlannedStep(
                            new ApprovalStep("s", level, ApproverKind.PEOPLE, null, needed, hours),
                            named,
                            standbys,
                            "p"));
                }
            }
            return chain;
        }

        <T> List<T> some(List<T> all, double share) {
            return all.stream().filter(one -> random.nextDouble() < share).toList();
        }

        String anybody() {
            return people.get(random.nextInt(people.size()));
        }

        List<Voice> voices(String person) {
            List<Voice> voices = new ArrayList<>();
            voices.add(new Voice(person, permissions.get(person)));
            grantorsOf.get(person).forEach(grantor -> voices.add(new Voice(grantor, permissions.get(grantor))));
            return voices;
        }
    }

    @Test
    void nothingIsApprovedWithoutEveryYesThatEveryPolicyWants() {
        int approved = 0;
        int refused = 0;
        int taken = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            World world = new World(seed);
            String submitter = world.anybody();
            List<PlannedStep> chain = ApprovalPlan.union(world.policies);
            if (ApprovalPlan.unanswerable(chain, Set.of(submitter)) != null) {
                continue;
            }
            ApprovalRequest request = request(chain, submitter);
            Instant now = START;
            for (int turn = 0; turn < 60 && request.isOpen(); turn++) {
                now = now.plus(Duration.ofMinutes(world.random.nextInt(600)));
                if (world.random.nextInt(10) == 0) {
                    request.escalate(Act.of("system:escalation", now));
                }
                taken += decide(world, request, world.anybody(), now);
            }
            check(world, request, submitter, seed);
            approved += request.getStatus() == ApprovalState.APPROVED ? 1 : 0;
            refused += request.getStatus() == ApprovalState.REFUSED ? 1 : 0;
        }
        // else it proves nothing
        assertTrue(approved > ROUNDS / 20, "approved " + approved);
        assertTrue(refused > ROUNDS / 20, "refused " + refused);
        assertTrue(taken > ROUNDS, "decisions " + taken);
    }

    /** What the button says and what the server does are the same. */
    private static int decide(World world, ApprovalRequest request, String person, Instant now) {
        List<Voice> voices = world.voices(person);
        boolean offered = request.decidableBy(person, voices);
        boolean no = world.random.nextInt(25) == 0;
        int before = request.getDecisions().size();
        try {
            if (no) {
                request.refuse(Act.of(person, now).because("no"), voices);
            } else {
                request.approve(Act.of(person, now), voices);
            }
        } catch (BusinessException e) {
            assertEquals(before, request.getDecisions().size(), "nothing is half decided");
            assertFalse(offered, () -> "offered and then refused: " + e.getMessage());
            return 0;
        }
        assertTrue(offered || no, "taken without being offered");
        return 1;
    }

    private static void check(World world, ApprovalRequest request, String submitter, long seed) {
        String round = "round " + seed;
        Set<String> spent = new HashSet<>();
        for (Decision decision : request.getDecisions()) {
            assertTrue(
                    !decision.getBy().equals(submitter)
                            && !decision.getDecidedFor().equals(submitter),
                    round);
            for (String person : decision.people()) {
                assertTrue(spent.add(person), round + ": " + person + " counted twice");
            }
            assertTrue(
                    decision.getBy().equals(decision.getDecidedFor())
                            || world.grantorsOf.get(decision.getBy()).contains(decision.getDecidedFor()),
                    round + ": nobody let them");
            assertTrue(entitled(world, request, decision), round + ": not asked " + decision);
        }
        if (request.getStatus() != ApprovalState.APPROVED) {
            return;
        }
        assertEquals("f".repeat(64), request.getContentHash(), round);
        // each policy on its own has all it wants, each yes used once
        for (List<PlannedStep> policy : world.policies) {
            List<List<String>> seats = new ArrayList<>();
            for (PlannedStep wanted : policy) {
                List<String> given = request.getDecisions().stream()
                        .filter(Decision::isApproved)
                        .filter(decision -> answers(request, decision, wanted))
                        .map(Decision::getBy)
                        .toList();
                for (int i = 0; i < wanted.step().getNeeded(); i++) {
                    seats.add(given);
                }
            }
            assertTrue(ApprovalPlan.canBeSeated(seats, Set.of()), round + ": a policy misses a yes");
        }
    }

    private static boolean entitled(World world, ApprovalRequest request, Decision decision) {
        String permission = request.getSteps().get(decision.getStep()).getPermission();
        return (permission != null
                        && world.permissions.get(decision.getDecidedFor()).contains(permission))
                || request.getPeople().stream()
                        .anyMatch(person -> person.getStep() == decision.getStep()
                                && person.getRole() != StepPerson.Role.STANDBY
                                && person.getUsername().equals(decision.getDecidedFor()));
    }

    /** Whether a decision was given at a step that asks what the policy's step asks. */
    private static boolean answers(ApprovalRequest request, Decision decision, PlannedStep wanted) {
        ApprovalStep step = request.getSteps().get(decision.getStep());
        if (step.getKind() != wanted.step().getKind()) {
            return false;
        }
        @Nullable String permission = step.getPermission();
        if (permission != null) {
            return permission.equals(wanted.step().getPermission());
        }
        Set<String> named = new HashSet<>();
        request.getPeople().stream()
                .filter(person ->
                        person.getStep() == decision.getStep() && person.getRole() == StepPerson.Role.APPROVER)
                .forEach(person -> named.add(person.getUsername()));
        return named.equals(Set.copyOf(wanted.people()));
    }

    private static ApprovalRequest request(List<PlannedStep> chain, String submitter) {
        ApprovalSubject subject = new ApprovalSubject(
                DocumentType.QUOTATION, 1L, "QT1", 1L, "甲", Money.zero("CNY"), Percent.ZERO, false, "f".repeat(64));
        return new ApprovalRequest(
                subject,
                List.of(new ApprovalReason(ApprovalFact.ALWAYS, null, null, 1L)),
                chain,
                Act.of(submitter, START));
    }
}
