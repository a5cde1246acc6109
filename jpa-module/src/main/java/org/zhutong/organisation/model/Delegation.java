package org.zhutong.organisation.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * Somebody lets somebody else give their say on approvals for some days (代理): the deputy decides what the grantor could have
 * decided, in the grantor's place, and the trail names both. It is not handed on: whoever stands in for the deputy does not
 * stand in for the grantor.
 */
@Entity
@Cacheable(false)
@Table(name = "DELEGATION")
@SequenceGenerator(name = "DELEGATION_SEQ", sequenceName = "DELEGATION_SEQ", allocationSize = 50)
public class Delegation implements AggregateRoot {
    public static final int MAX_DAYS = 366;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "DELEGATION_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "GRANTOR", nullable = false, length = 100)
    private String grantor;

    @Column(name = "DEPUTY", nullable = false, length = 100)
    private String deputy;

    @Column(name = "VALID_FROM", nullable = false)
    private LocalDate validFrom;

    /** The last day. */
    @Column(name = "VALID_TO", nullable = false)
    private LocalDate validTo;

    @Column(name = "REASON", nullable = false, length = 500)
    private String reason;

    @Column(name = "ENDED_BY", length = 100)
    private @Nullable String endedBy;

    /** Taken back before its last day; null: not. */
    @Column(name = "ENDED_AT")
    private @Nullable Instant endedAt;

    protected Delegation() {}

    /**
     * @param today of the company: a delegation is not made for days that are over
     * @throws BusinessException INVALID at the field
     */
    public Delegation(
            String grantor,
            String deputy,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable String reason,
            LocalDate today) {
        if (grantor.equals(deputy)) {
            throw BusinessException.invalidField("deputy", "organisation.delegation.self");
        }
        if (validTo.isBefore(validFrom) || validTo.isBefore(today)) {
            throw BusinessException.invalidField("validTo", "organisation.delegation.over");
        }
        if (validTo.isAfter(today.plusDays(MAX_DAYS))) {
            throw BusinessException.invalidField("validTo", "organisation.delegation.too-long", MAX_DAYS);
        }
        this.grantor = grantor;
        this.deputy = deputy;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.reason = Text.required("reason", reason, 500);
    }

    /** @throws BusinessException CONFLICT when it is over already */
    public void end(Act act, LocalDate today) {
        if (endedAt != null || validTo.isBefore(today)) {
            throw BusinessException.conflict("organisation.delegation.ended");
        }
        this.endedBy = act.by();
        this.endedAt = act.at();
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
        return grantor + " → " + deputy;
    }

    public String getGrantor() {
        return grantor;
    }

    public String getDeputy() {
        return deputy;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public String getReason() {
        return reason;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }
}
