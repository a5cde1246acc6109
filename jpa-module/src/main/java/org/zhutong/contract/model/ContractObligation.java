package org.zhutong.contract.model;

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
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.SalesTerms;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Text;

/**
 * Something one side has to do by a day because a contract says so (履约义务). Those of the payment schedule whose day is known
 * when the contract comes into force are made by themselves; others people write down.
 *
 * <p>Life: {@code OPEN → FULFILLED | DROPPED}, and back to OPEN when that was a mistake. Only an OPEN one changes.
 */
@Entity
@Cacheable(false)
@Table(name = "CONTRACT_OBLIGATION")
@SequenceGenerator(name = "CONTRACT_OBLIGATION_SEQ", sequenceName = "CONTRACT_OBLIGATION_SEQ", allocationSize = 50)
public class ContractObligation implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CONTRACT_OBLIGATION_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    /** The version of the contract by which it was written down; it holds for those after it. */
    @Column(name = "CONTRACT_ID", nullable = false)
    private Long contractId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private ObligationKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "SIDE", nullable = false, length = 20)
    private SigningSide side;

    @Column(name = "TITLE", nullable = false, length = 200)
    private String title;

    @Column(name = "DUE_ON", nullable = false)
    private LocalDate dueOn;

    @Column(name = "AMOUNT", precision = 19, scale = 2)
    private @Nullable BigDecimal amount;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "RESPONSIBLE", nullable = false, length = 100)
    private String responsible;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    private ObligationState status;

    /** Whether it was made of the payment schedule. */
    @Column(name = "SCHEDULED", nullable = false)
    private boolean scheduled;

    @Column(name = "CLOSED_BY", length = 100)
    private @Nullable String closedBy;

    @Column(name = "CLOSED_AT")
    private @Nullable Instant closedAt;

    @Column(name = "NOTE", length = 500)
    private @Nullable String note;

    protected ContractObligation() {}

    /**
     * @param contractId the contract's version by which it is written down, {@code currency} the contract's
     * @param scheduled whether the payment schedule says so, rather than somebody
     */
    public ContractObligation(Long contractId, String currency, ObligationData data, boolean scheduled) {
        this.contractId = contractId;
        this.currency = currency;
        this.status = ObligationState.OPEN;
        this.scheduled = scheduled;
        describe(data);
    }

    /** Takes over what is said of it. */
    public final void change(ObligationData data) {
        requireOpen();
        describe(data);
    }

    private void describe(ObligationData data) {
        this.kind = data.kind();
        this.side = data.side();
        this.title = Text.requiredLine("title", data.title(), 200);
        this.dueOn = SalesTerms.plausible("dueOn", data.dueOn());
        BigDecimal given = data.amount();
        if (given != null && given.signum() <= 0) {
            throw BusinessException.invalidField("amount", "shared.positive");
        }
        this.amount = given == null ? null : Money.of(given, currency).amount();
        this.responsible = Text.required("responsible", data.responsible(), 100);
    }

    /** It was done, in time or late. The act's reason is kept as a note. */
    public void fulfil(Act act) {
        requireOpen();
        close(ObligationState.FULFILLED, act);
    }

    /** Nobody owes it any more; the act says why. */
    public void drop(Act act) {
        requireOpen();
        if (act.reason() == null) {
            throw BusinessException.invalidField("reason", "shared.required");
        }
        close(ObligationState.DROPPED, act);
    }

    /** It was neither done nor dropped after all. */
    public void reopen() {
        if (status == ObligationState.OPEN) {
            throw BusinessException.conflict("contract.obligation.is-open", title);
        }
        this.status = ObligationState.OPEN;
        this.closedBy = null;
        this.closedAt = null;
        this.note = null;
    }

    private void close(ObligationState state, Act act) {
        this.status = state;
        this.closedBy = act.by();
        this.closedAt = act.at();
        this.note = Text.optional("reason", act.reason(), 500);
    }

    private void requireOpen() {
        if (status != ObligationState.OPEN) {
            throw BusinessException.conflict("contract.obligation.not-open", title, "@" + status.messageKey());
        }
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
        return title;
    }

    public Long getContractId() {
        return contractId;
    }

    public ObligationKind getKind() {
        return kind;
    }

    public SigningSide getSide() {
        return side;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public String getCurrency() {
        return currency;
    }

    public String getResponsible() {
        return responsible;
    }

    public ObligationState getStatus() {
        return status;
    }

    public boolean isScheduled() {
        return scheduled;
    }

    public @Nullable String getClosedBy() {
        return closedBy;
    }

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }

    public @Nullable String getNote() {
        return note;
    }
}
