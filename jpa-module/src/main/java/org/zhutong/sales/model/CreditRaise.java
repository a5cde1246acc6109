package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.SearchText;
import org.zhutong.shared.model.StatusChange;

/**
 * A customer may owe more than its limit for a while (临时授信): by how much, until when and why.
 *
 * <p>Life: {@code REQUESTED → IN_APPROVAL → IN_FORCE → EXPIRED}, past approval where no policy asks for it; {@code REFUSED},
 * {@code WITHDRAWN} or {@code ENDED} before its day. It never changes: who wants another amount or day asks anew. The database
 * keeps one open for a customer.
 */
@Entity
@Cacheable(false)
@Table(name = "CREDIT_RAISE")
@SequenceGenerator(name = "CREDIT_RAISE_SEQ", sequenceName = "CREDIT_RAISE_SEQ", allocationSize = 50)
public class CreditRaise implements AggregateRoot {
    /** For longer than that, the limit itself is to be changed. */
    public static final int MAX_DAYS = 366;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CREDIT_RAISE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 40)
    private String number;

    @Column(name = "CUSTOMER_ID", nullable = false)
    private Long customerId;

    /** The customer, while it is open: the key of this column allows one. */
    @Column(name = "OPEN_FOR")
    private @Nullable Long openFor;

    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    @Column(name = "PROJECT_NAME", length = 200)
    private @Nullable String projectName;

    @Column(name = "WHY", nullable = false, length = 1000)
    private String why;

    @Column(name = "OWNER", nullable = false, length = 100)
    private String owner;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    private CreditRaiseState status;

    @Column(name = "CREATED_ON", nullable = false)
    private LocalDate createdOn;

    @Column(name = "VALID_UNTIL", nullable = false)
    private LocalDate validUntil;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    @ElementCollection
    @CollectionTable(name = "CREDIT_RAISE_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    protected CreditRaise() {}

    /**
     * @param branchId the customer's
     * @param amount by which more may be owed
     * @param validUntil the last day, from today to {@link #MAX_DAYS} days ahead
     * @throws BusinessException INVALID naming the field
     */
    public CreditRaise(
            String number,
            Long customerId,
            Long branchId,
            Money amount,
            LocalDate today,
            LocalDate validUntil,
            @Nullable String projectName,
            String why,
            Act act) {
        if (amount.isZero() || amount.isNegative()) {
            throw BusinessException.invalidField("amount", "shared.positive");
        }
        if (validUntil.isBefore(today) || validUntil.isAfter(today.plusDays(MAX_DAYS))) {
            throw BusinessException.invalidField("validUntil", "sales.raise.until", MAX_DAYS);
        }
        this.number = number;
        this.customerId = customerId;
        this.openFor = customerId;
        this.branchId = branchId;
        this.amount = amount.amount();
        this.currency = amount.currency();
        this.createdOn = today;
        this.validUntil = validUntil;
        this.projectName = projectName;
        this.why = why;
        this.owner = act.by();
        this.searchText = SearchText.of(number, projectName, owner);
        this.status = CreditRaiseState.REQUESTED;
        this.history.add(StatusChange.initial(status, act));
    }

    /** @param approvalNeeded whether a policy asks for approval; else it is in force at once */
    public void submit(boolean approvalNeeded, Act act) {
        require(Set.of(CreditRaiseState.REQUESTED), "submit");
        move(approvalNeeded ? CreditRaiseState.IN_APPROVAL : CreditRaiseState.IN_FORCE, act);
    }

    /**
     * Somebody entitled approved it.
     *
     * @param hash the content they decided on
     * @throws BusinessException CONFLICT when its last day is over
     */
    public void approve(String hash, LocalDate today, Act act) {
        require(Set.of(CreditRaiseState.IN_APPROVAL), "approve");
        if (!hash.equals(currentHash())) {
            throw BusinessException.conflict("sales.content-changed", number);
        }
        if (isOver(today)) {
            throw BusinessException.conflict("sales.raise.over", number, validUntil);
        }
        move(CreditRaiseState.IN_FORCE, act);
    }

    /** Somebody entitled refused it. */
    public void refuse(Act act) {
        require(Set.of(CreditRaiseState.IN_APPROVAL), "refuse");
        move(CreditRaiseState.REFUSED, act);
    }

    /** Whoever asked takes it back before anybody decided. */
    public void withdraw(Act act) {
        require(Set.of(CreditRaiseState.IN_APPROVAL), "withdraw");
        move(CreditRaiseState.WITHDRAWN, act);
    }

    /** Ends it before its day; a reason is needed. */
    public void end(Act act) {
        require(Set.of(CreditRaiseState.IN_FORCE), "end");
        if (act.reason() == null) {
            throw BusinessException.invalidField("reason", "shared.required");
        }
        move(CreditRaiseState.ENDED, act);
    }

    /** Its last day is over, whether somebody approved it or nobody decided in time. */
    public void expire(LocalDate today, Act act) {
        require(EnumSet.of(CreditRaiseState.IN_APPROVAL, CreditRaiseState.IN_FORCE), "expire");
        if (!isOver(today)) {
            throw BusinessException.conflict("sales.raise.not-over", number, validUntil);
        }
        move(CreditRaiseState.EXPIRED, act);
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(validUntil);
    }

    private void require(Set<CreditRaiseState> allowed, String action) {
        if (!allowed.contains(status)) {
            throw BusinessException.conflict(
                    "sales.raise.wrong-state", number, "@" + status.messageKey(), "@sales.raise.action." + action);
        }
    }

    private void move(CreditRaiseState next, Act act) {
        history.add(StatusChange.move(status, next, number, act));
        status = next;
        openFor = next.isOpen() ? customerId : null;
    }

    private String currentHash() {
        return new ContentHash()
                .add(number)
                .add(customerId)
                .add(amount)
                .add(currency)
                .add(validUntil)
                .add(projectName)
                .add(why)
                .hex();
    }

    /** As approval sees it: the amount is that of the raise. It has to be saved. */
    public ApprovalSubject approvalSubject(String customerName) {
        return new ApprovalSubject(
                DocumentType.CREDIT_RAISE,
                Objects.requireNonNull(id),
                number,
                branchId,
                customerName + " · " + validUntil + (projectName == null ? "" : " · " + projectName),
                getAmount(),
                Percent.ZERO,
                false,
                currentHash());
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
        return number;
    }

    public String getNumber() {
        return number;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public Long getBranchId() {
        return branchId;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public String getWhy() {
        return why;
    }

    public String getOwner() {
        return owner;
    }

    public String getCurrency() {
        return currency;
    }

    public Money getAmount() {
        return Money.of(amount, currency);
    }

    public CreditRaiseState getStatus() {
        return status;
    }

    public LocalDate getCreatedOn() {
        return createdOn;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public List<StatusChange> getHistory() {
        return List.copyOf(history);
    }
}
