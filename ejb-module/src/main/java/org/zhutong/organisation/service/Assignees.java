package org.zhutong.organisation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.People.Person;
import org.zhutong.shared.model.BusinessException;

/** Decides who looks after something of a branch. */
@ApplicationScoped
public class Assignees {
    @Inject
    private People people;

    /**
     * Whoever is wanted, when they work here and in the branch or for the whole company; without a wish the person at hand.
     *
     * @param field where the wish stands in the input
     * @throws BusinessException INVALID at {@code field}
     */
    public String choose(String field, @Nullable String wanted, String present, Long branchId) {
        String username = wanted == null || wanted.isBlank() ? present : wanted.strip();
        if (username.equals(present)) {
            return present;
        }
        Person person = people.of(List.of(username)).get(username);
        if (person == null) {
            throw BusinessException.invalidField(field, "organisation.employee.unknown", username);
        }
        if (!person.active()) {
            throw BusinessException.invalidField(field, "organisation.employee.left", person.name());
        }
        Long own = person.branchId();
        if (own != null && !own.equals(branchId)) {
            throw BusinessException.invalidField(field, "organisation.assignee.other-branch", person.name());
        }
        return username;
    }
}
