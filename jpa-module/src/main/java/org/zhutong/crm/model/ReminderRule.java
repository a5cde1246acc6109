package org.zhutong.crm.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Decimals;

/**
 * When people are reminded of something: for one branch, or (no branch) for every branch without a rule of its own. One that is
 * switched off reminds nobody, so a branch can do without.
 */
@Entity
@Cacheable(false)
@Table(name = "REMINDER_RULE")
@SequenceGenerator(name = "REMINDER_RULE_SEQ", sequenceName = "REMINDER_RULE_SEQ", allocationSize = 50)
public class ReminderRule implements AggregateRoot {
    public static final int MAX_DAYS = 720;
    public static final BigDecimal MAX_FACTOR = BigDecimal.TEN;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "REMINDER_RULE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private ReminderKind kind;

    @Column(name = "BRANCH_ID")
    private @Nullable Long branchId;

    /** Kind and branch as one text: a unique key over two columns treats a missing branch differently on each database. */
    @Column(name = "RULE_KEY", nullable = false, length = 60)
    private String ruleKey;

    @Column(name = "DAYS", nullable = false)
    private int days;

    @Column(name = "FACTOR", nullable = false, precision = 5, scale = 2)
    private BigDecimal factor;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    protected ReminderRule() {}

    /** @param branchId null: for all that have no rule of their own */
    public ReminderRule(
            ReminderKind kind, @Nullable Long branchId, int days, @Nullable BigDecimal factor, boolean active) {
        this.kind = kind;
        this.branchId = branchId;
        this.ruleKey = key(kind, branchId);
        change(days, factor, active);
    }

    /** @param newFactor only of {@link ReminderKind#BUYING_INTERVAL}; left out: 1 */
    public final void change(int newDays, @Nullable BigDecimal newFactor, boolean nowActive) {
        if (newDays < 1 || newDays > MAX_DAYS) {
            throw BusinessException.invalidField("days", "crm.reminder.days-range", MAX_DAYS);
        }
        BigDecimal wanted = newFactor == null ? BigDecimal.ONE : Decimals.round(newFactor, 2);
        if (wanted.compareTo(BigDecimal.ONE) < 0 || wanted.compareTo(MAX_FACTOR) > 0) {
            throw BusinessException.invalidField("factor", "crm.reminder.factor-range", MAX_FACTOR);
        }
        this.days = newDays;
        this.factor = wanted;
        this.active = nowActive;
    }

    /** What is unique about a rule. */
    public static String key(ReminderKind kind, @Nullable Long branchId) {
        return kind.name() + ":" + Objects.requireNonNullElse(branchId, "*");
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String label() {
        return ruleKey;
    }

    public ReminderKind getKind() {
        return kind;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public int getDays() {
        return days;
    }

    public BigDecimal getFactor() {
        return factor;
    }

    public boolean isActive() {
        return active;
    }
}
