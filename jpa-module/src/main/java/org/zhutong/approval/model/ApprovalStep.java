package org.zhutong.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;

/**
 * One say that has to be had (审批级次): of whom, and of how many of them. Steps of one level are open at the same time, the
 * next level when they are all done. The people are kept beside it, see {@link StepPerson}.
 */
@Embeddable
public class ApprovalStep implements Serializable {
    public static final int MAX_LEVEL = 9;
    public static final int MAX_NEEDED = 20;
    public static final int MAX_HOURS = 2160;

    private static final long serialVersionUID = 1L;

    @Column(name = "STEP_LEVEL", nullable = false)
    private int level;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private ApproverKind kind;

    /** For the kind PERMISSION, else null. */
    @Column(name = "PERMISSION", length = 60)
    private @Nullable String permission;

    /** How many different people have to say yes. */
    @Column(name = "NEEDED", nullable = false)
    private int needed;

    /** Hours after which others may decide too; null: never. */
    @Column(name = "ESCALATE_AFTER")
    private @Nullable Integer escalateAfterHours;

    protected ApprovalStep() {}

    /** @param field path of this step in the input, for messages */
    public ApprovalStep(
            String field,
            int level,
            ApproverKind kind,
            @Nullable String permission,
            int needed,
            @Nullable Integer escalateAfterHours) {
        between(field + ".level", level, 1, MAX_LEVEL);
        between(field + ".needed", needed, 1, MAX_NEEDED);
        if (escalateAfterHours != null) {
            between(field + ".escalateAfterHours", escalateAfterHours, 1, MAX_HOURS);
        }
        if (kind == ApproverKind.PERMISSION) {
            if (permission == null || !permission.matches("[a-z-]+:approve")) {
                throw BusinessException.invalidField(field + ".permission", "approval.permission-invalid");
            }
        } else if (permission != null) {
            throw BusinessException.invalidField(field + ".permission", "approval.permission-not-here");
        }
        if (kind == ApproverKind.MANAGER && needed != 1) {
            throw BusinessException.invalidField(field + ".needed", "approval.one-manager");
        }
        this.level = level;
        this.kind = kind;
        this.permission = permission;
        this.needed = needed;
        this.escalateAfterHours = escalateAfterHours;
    }

    private static void between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw BusinessException.invalidField(field, "approval.between", least, most);
        }
    }

    /** The same say at another level, of at least so many, escalated by the earlier of the two deadlines. */
    ApprovalStep with(int newLevel, int leastNeeded, @Nullable Integer otherHours) {
        ApprovalStep copy = new ApprovalStep();
        copy.level = newLevel;
        copy.kind = kind;
        copy.permission = permission;
        copy.needed = Math.max(needed, leastNeeded);
        Integer own = escalateAfterHours;
        copy.escalateAfterHours =
                own == null ? otherHours : otherHours == null ? own : Integer.valueOf(Math.min(own, otherHours));
        return copy;
    }

    public int getLevel() {
        return level;
    }

    public ApproverKind getKind() {
        return kind;
    }

    public @Nullable String getPermission() {
        return permission;
    }

    public int getNeeded() {
        return needed;
    }

    public @Nullable Integer getEscalateAfterHours() {
        return escalateAfterHours;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ApprovalStep s
                && level == s.level
                && kind == s.kind
                && needed == s.needed
                && Objects.equals(permission, s.permission)
                && Objects.equals(escalateAfterHours, s.escalateAfterHours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(level, kind, permission);
    }

    @Override
    public String toString() {
        return level + ": " + needed + " of " + kind + (permission == null ? "" : " " + permission);
    }
}
