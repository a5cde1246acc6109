package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhutong.approval.model.Voice;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.People;
import org.zhutong.organisation.service.People.Person;
import org.zhutong.organisation.service.Permissions;

/** Whose say the caller may give: their own, and that of everybody who has let them today. */
@ApplicationScoped
public class Voices {
    @Inject
    private CallerContext caller;

    @Inject
    private People people;

    /**
     * The caller and who stands behind them.
     *
     * @param left whether the caller has left: then they have no say at all
     * @param approves what the caller may approve within their scope
     */
    public record Speaker(String username, boolean left, Set<String> approves, DataScope scope, List<Person> behind) {
        /** In a branch: the caller's own say first. */
        public List<Voice> in(long branchId) {
            if (left) {
                return List.of();
            }
            List<Voice> voices = new ArrayList<>();
            voices.add(new Voice(username, scope.includes(branchId) ? approves : Set.of()));
            behind.forEach(person -> voices.add(new Voice(person.username(), person.approvesIn(branchId))));
            return voices;
        }

        public List<String> usernames() {
            List<String> names = new ArrayList<>(List.of(username));
            behind.forEach(person -> names.add(person.username()));
            return names;
        }
    }

    public Speaker ofCaller() {
        String username = caller.username();
        Person self = people.of(List.of(username)).get(username);
        Set<String> approves = Set.copyOf(Permissions.APPROVING.stream()
                .filter(caller.permissions()::contains)
                .toList());
        return new Speaker(
                username, self != null && !self.active(), approves, caller.scope(), people.standingBehind(username));
    }
}
