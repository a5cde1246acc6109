package org.zhutong.approval.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the steps of several policies become one chain, and whether the people named in a chain suffice. */
public final class ApprovalPlan {
    private ApprovalPlan() {}

    /**
     * The steps of all policies as one chain. What several policies ask of the same people is asked once, at the later of
     * the levels and of the larger number of people; what one policy asks twice of the same stays asked twice. Levels are
     * numbered from 1 without gaps.
     */
    public static List<PlannedStep> union(List<List<PlannedStep>> chains) {
        List<PlannedStep> union = new ArrayList<>();
        for (List<PlannedStep> chain : chains) {
            Set<Integer> taken = new HashSet<>();
            for (PlannedStep wanted : chain) {
                int at = 0;
                while (at < union.size()
                        && (taken.contains(at) || !union.get(at).asksTheSame(wanted))) {
                    at++;
                }
                taken.add(at);
                if (at == union.size()) {
                    union.add(wanted);
                } else {
                    union.set(at, merged(union.get(at), wanted));
                }
            }
        }
        List<Integer> levels = new ArrayList<>(new TreeSet<>(
                union.stream().map(planned -> planned.step().getLevel()).toList()));
        return union.stream()
                .map(planned -> planned.at(levels.indexOf(planned.step().getLevel()) + 1))
                .sorted(Comparator.comparingInt(planned -> planned.step().getLevel()))
                .toList();
    }

    private static PlannedStep merged(PlannedStep a, PlannedStep b) {
        Set<String> standbys = new LinkedHashSet<>(a.standbys());
        standbys.addAll(b.standbys());
        int level = Math.max(a.step().getLevel(), b.step().getLevel());
        return new PlannedStep(
                a.step().with(level, b.step().getNeeded(), b.step().getEscalateAfterHours()),
                a.people(),
                List.copyOf(standbys),
                a.policy());
    }

    /**
     * Whether every seat can be taken by somebody of its own: nobody sits twice (a matching of seats and people).
     *
     * @param seats who may sit on each
     * @param gone who may not sit at all
     */
    static boolean canBeSeated(List<? extends Collection<String>> seats, Set<String> gone) {
        Map<String, Integer> seatOf = new HashMap<>();
        for (int seat = 0; seat < seats.size(); seat++) {
            if (!seat(seat, seats, gone, seatOf, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    private static boolean seat(
            int seat,
            List<? extends Collection<String>> seats,
            Set<String> gone,
            Map<String, Integer> seatOf,
            Set<String> tried) {
        for (String person : seats.get(seat)) {
            if (gone.contains(person) || !tried.add(person)) {
                continue;
            }
            Integer taken = seatOf.get(person);
            if (taken == null || seat(taken, seats, gone, seatOf, tried)) {
                seatOf.put(person, seat);
                return true;
            }
        }
        return false;
    }

    /**
     * The first step whose named people cannot give as many different says as are needed, together with the steps before it;
     * null when all can. Steps by permission are not looked at: who holds one is known only when they sign on.
     *
     * @param gone people who cannot decide: the submitter, and whoever has left
     */
    public static @Nullable PlannedStep unanswerable(List<PlannedStep> chain, Set<String> gone) {
        List<List<String>> seats = new ArrayList<>();
        for (PlannedStep planned : chain) {
            if (planned.step().getKind() != ApproverKind.PERMISSION) {
                Stream.generate(planned::people)
                        .limit(planned.step().getNeeded())
                        .forEach(seats::add);
                if (!canBeSeated(seats, gone)) {
                    return planned;
                }
            }
        }
        return null;
    }
}
