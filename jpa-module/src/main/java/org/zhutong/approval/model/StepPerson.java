package org.zhutong.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Text;

/** Somebody named at a step. */
@Embeddable
public class StepPerson implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What they are there for. */
    public enum Role {
        /** Decides. */
        APPROVER,
        /** Will decide too once the step is escalated. */
        STANDBY,
        /** Was standing by; decides now. */
        ESCALATED
    }

    /** Place of the step in its list, from 0. */
    @Column(name = "STEP", nullable = false)
    private int step;

    @Column(name = "USERNAME", nullable = false, length = 100)
    private String username;

    @Enumerated(EnumType.STRING)
    @Column(name = "PERSON_ROLE", nullable = false, length = 20)
    private Role role;

    protected StepPerson() {}

    public StepPerson(int step, String username, Role role) {
        this.step = step;
        this.username = Text.required("steps[" + step + "].people", username, 100);
        this.role = role;
    }

    /** Everybody a chain names, by the place of their step. */
    static List<StepPerson> of(List<PlannedStep> chain) {
        List<StepPerson> named = new ArrayList<>();
        for (int at = 0; at < chain.size(); at++) {
            int step = at;
            chain.get(at).people().forEach(name -> named.add(new StepPerson(step, name, Role.APPROVER)));
            chain.get(at).standbys().forEach(name -> named.add(new StepPerson(step, name, Role.STANDBY)));
        }
        return named;
    }

    public int getStep() {
        return step;
    }

    public String getUsername() {
        return username;
    }

    public Role getRole() {
        return role;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof StepPerson p && step == p.step && username.equals(p.username) && role == p.role;
    }

    @Override
    public int hashCode() {
        return Objects.hash(step, username, role);
    }

    @Override
    public String toString() {
        return step + ": " + username + " (" + role + ")";
    }
}
