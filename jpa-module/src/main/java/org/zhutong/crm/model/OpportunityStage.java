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
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * A step on the way of opportunities, with the probability that one in it is won. There is exactly one that means won and one
 * that means lost; of the others there may be as many as the business wants. One that is switched off takes no more.
 */
@Entity
@Cacheable(false)
@Table(name = "OPPORTUNITY_STAGE")
@SequenceGenerator(name = "OPPORTUNITY_STAGE_SEQ", sequenceName = "OPPORTUNITY_STAGE_SEQ", allocationSize = 50)
public class OpportunityStage implements AggregateRoot {
    private static final int CERTAIN = 100;
    private static final int LAST = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "OPPORTUNITY_STAGE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "NAME", nullable = false, length = 50)
    private String name;

    @Column(name = "POSITION", nullable = false)
    private int position;

    /** In percent. */
    @Column(name = "PROBABILITY", nullable = false)
    private int probability;

    /** What an opportunity in it is. */
    @Enumerated(EnumType.STRING)
    @Column(name = "OUTCOME", nullable = false, length = 10)
    private OpportunityState outcome;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    protected OpportunityStage() {}

    /** One more step of open opportunities. */
    public OpportunityStage(@Nullable String name, int position, int probability, boolean active) {
        this(OpportunityState.OPEN, name, position, probability, active);
    }

    private OpportunityStage(
            OpportunityState outcome, @Nullable String name, int position, int probability, boolean active) {
        this.outcome = outcome;
        change(name, position, probability, active);
    }

    /** The end of those that were won. */
    public static OpportunityStage won(String name, int position) {
        return new OpportunityStage(OpportunityState.WON, name, position, CERTAIN, true);
    }

    /** The end of those that were lost. */
    public static OpportunityStage lost(String name, int position) {
        return new OpportunityStage(OpportunityState.LOST, name, position, 0, true);
    }

    /** The ends keep their probability and are always there. */
    public final void change(@Nullable String newName, int newPosition, int newProbability, boolean nowActive) {
        this.name = Text.requiredLine("name", newName, 50);
        if (newPosition < 0 || newPosition > LAST) {
            throw BusinessException.invalidField("position", "crm.stage.position-range", LAST);
        }
        this.position = newPosition;
        if (newProbability < 0 || newProbability > CERTAIN) {
            throw BusinessException.invalidField("probability", "crm.stage.probability-range");
        }
        if (outcome != OpportunityState.OPEN) {
            if (newProbability != (outcome == OpportunityState.WON ? CERTAIN : 0)) {
                throw BusinessException.invalidField("probability", "crm.stage.end-probability");
            }
            if (!nowActive) {
                throw BusinessException.invalidField("active", "crm.stage.end-active");
            }
        }
        this.probability = newProbability;
        this.active = nowActive;
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
        return name;
    }

    public String getName() {
        return name;
    }

    public int getPosition() {
        return position;
    }

    public int getProbability() {
        return probability;
    }

    public OpportunityState getOutcome() {
        return outcome;
    }

    public boolean isActive() {
        return active;
    }
}
