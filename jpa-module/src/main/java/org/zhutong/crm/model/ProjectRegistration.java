package org.zhutong.crm.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.SearchText;
import org.zhutong.shared.model.StatusChange;
import org.zhutong.shared.model.Text;

/**
 * A building project registered with a manufacturer (项目报备), so that for some time nobody else is offered its goods there.
 *
 * <p>Life: {@code DRAFT → SUBMITTED → GRANTED | REFUSED}, {@code GRANTED → EXPIRED | WITHDRAWN}, granted for longer it stays
 * granted. Submitted while somebody else holds the same project with the same brand it is {@code COLLIDING}, and a manager who
 * has no part in it decides. Only a DRAFT changes.
 */
@Entity
@Cacheable(false)
@OptimisticLocking(cascade = true)
@Table(name = "PROJECT_REGISTRATION")
@SequenceGenerator(name = "PROJECT_REGISTRATION_SEQ", sequenceName = "PROJECT_REGISTRATION_SEQ", allocationSize = 50)
public class ProjectRegistration implements AggregateRoot {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PROJECT_REGISTRATION_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 40)
    private String number;

    @Column(name = "CUSTOMER_ID", nullable = false)
    private Long customerId;

    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    @Column(name = "OPPORTUNITY_ID")
    private @Nullable Long opportunityId;

    @Column(name = "BRAND_ID", nullable = false)
    private Long brandId;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 10)
    private RegistrationState status;

    @Column(name = "PROJECT_NAME", nullable = false, length = 200)
    private String projectName;

    @Column(name = "REGION", length = 100)
    private @Nullable String region;

    @Column(name = "ADDRESS", length = 300)
    private @Nullable String address;

    @Column(name = "PROJECT_OWNER", length = 200)
    private @Nullable String projectOwner;

    @Column(name = "CONTRACTOR", length = 200)
    private @Nullable String contractor;

    @Column(name = "DEMAND", length = 200)
    private @Nullable String demand;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal amount;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "EXPECTED_DATE")
    private @Nullable LocalDate expectedDate;

    @Column(name = "SALESPERSON", nullable = false, length = 100)
    private String salesperson;

    @Column(name = "REMARK", length = 1000)
    private @Nullable String remark;

    @Column(name = "REGISTRATION_NO", length = 100)
    private @Nullable String registrationNo;

    @Column(name = "ANSWERED_ON")
    private @Nullable LocalDate answeredOn;

    @Column(name = "EXCLUSIVE_FROM")
    private @Nullable LocalDate exclusiveFrom;

    @Column(name = "EXCLUSIVE_UNTIL")
    private @Nullable LocalDate exclusiveUntil;

    @Column(name = "ANSWER_REMARK", length = 500)
    private @Nullable String answerRemark;

    /** Who held the project when this was submitted. */
    @Column(name = "COLLIDES_WITH")
    private @Nullable Long collidesWith;

    @Enumerated(EnumType.STRING)
    @Column(name = "DECISION", length = 10)
    private @Nullable CollisionDecision decision;

    @Column(name = "CREATED_AT", nullable = false)
    private Instant createdAt;

    @Column(name = "CREATED_BY", nullable = false, length = 100)
    private String createdBy;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    /** See {@link ProjectTraits#keys}. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "REGISTRATION_KEY", joinColumns = @JoinColumn(name = "REGISTRATION_ID"))
    @Column(name = "KEY_HASH", nullable = false)
    private Set<Long> duplicateKeys = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "REGISTRATION_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    protected ProjectRegistration() {}

    /** A draft. @param branchId the customer's */
    public ProjectRegistration(
            String number,
            Long customerId,
            Long branchId,
            RegisteredBrand brand,
            String currency,
            RegistrationData data,
            Act act) {
        this.number = number;
        this.customerId = customerId;
        this.branchId = branchId;
        this.currency = currency;
        this.status = RegistrationState.DRAFT;
        this.createdAt = act.at();
        this.createdBy = act.by();
        this.history.add(StatusChange.initial(status, act));
        describe(brand, data);
    }

    /** Says something else, while it is a draft. */
    public void change(RegisteredBrand brand, RegistrationData data) {
        require(RegistrationState.DRAFT, "change");
        describe(brand, data);
    }

    private void describe(RegisteredBrand brand, RegistrationData data) {
        this.brandId = Objects.requireNonNull(brand.getId());
        this.opportunityId = data.opportunityId();
        this.projectName = Text.requiredLine("projectName", data.projectName(), 200);
        this.region = Text.optionalLine("region", data.region(), 100);
        this.address = Text.optionalLine("address", data.address(), 300);
        this.projectOwner = Text.optionalLine("projectOwner", data.projectOwner(), 200);
        this.contractor = Text.optionalLine("contractor", data.contractor(), 200);
        this.demand = Text.optional("demand", data.demand(), 200);
        if (data.amount().signum() < 0) {
            throw BusinessException.invalidField("amount", "shared.positive-or-zero");
        }
        this.amount = Money.of(data.amount(), currency).amount();
        this.expectedDate = plausible("expectedDate", data.expectedDate());
        this.salesperson = Text.required("salesperson", data.salesperson(), 100);
        this.remark = Text.optional("remark", data.remark(), 1000);
        this.searchText = SearchText.of(number, projectName, brand.getName(), projectOwner, contractor, address);
        Set<Long> keys = traits().keys();
        duplicateKeys.retainAll(keys);
        duplicateKeys.addAll(keys);
    }

    private static @Nullable LocalDate plausible(String field, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
            throw BusinessException.invalidField(field, "crm.time-implausible");
        }
        return date;
    }

    private static LocalDate required(String field, @Nullable LocalDate date) {
        LocalDate given = plausible(field, date);
        if (given == null) {
            throw BusinessException.invalidField(field, "shared.required");
        }
        return given;
    }

    /** What the project would be recognised by if somebody else registered it. */
    public ProjectTraits traits() {
        return new ProjectTraits(projectName, region, address, projectOwner);
    }

    /** Goes to the manufacturer; where somebody holds the project, to a manager first. @param holder the likeliest who does */
    public void submit(@Nullable Long holder, Act act) {
        require(RegistrationState.DRAFT, "submit");
        this.collidesWith = holder;
        move(holder == null ? RegistrationState.SUBMITTED : RegistrationState.COLLIDING, act);
    }

    /**
     * A manager decides whether it may go to the manufacturer although somebody holds the project.
     *
     * @param holders user names of those who hold it
     * @param act with the reason, which must be given
     * @throws BusinessException FORBIDDEN for whoever has a part in it
     */
    public void decide(@Nullable CollisionDecision what, Collection<String> holders, Act act) {
        require(RegistrationState.COLLIDING, "decide");
        if (what == null) {
            throw BusinessException.invalidField("decision", "shared.required");
        }
        boolean own = act.by().equals(salesperson)
                || act.by().equals(createdBy)
                || history.stream().anyMatch(change -> change.getChangedBy().equals(act.by()));
        if (own || holders.contains(act.by())) {
            throw BusinessException.forbidden("crm.registration.own", number);
        }
        Act reasoned = reasoned(act);
        this.decision = what;
        move(what == CollisionDecision.REFUSED ? RegistrationState.REFUSED : RegistrationState.SUBMITTED, reasoned);
    }

    /** The manufacturer grants it. @param today in the company's zone */
    public void grant(ManufacturerAnswer answer, LocalDate today, Act act) {
        require(RegistrationState.SUBMITTED, "grant");
        String registered = Text.requiredLine("registrationNo", answer.registrationNo(), 100);
        LocalDate day = answered(answer.answeredOn(), today);
        LocalDate from = required("exclusiveFrom", answer.from());
        LocalDate until = required("exclusiveUntil", answer.until());
        if (until.isBefore(from) || until.isBefore(today)) {
            throw BusinessException.invalidField("exclusiveUntil", "crm.registration.period");
        }
        this.answerRemark = Text.optional("answerRemark", answer.remark(), 500);
        this.registrationNo = registered;
        this.answeredOn = day;
        this.exclusiveFrom = from;
        this.exclusiveUntil = until;
        move(RegistrationState.GRANTED, act.because(answerRemark));
    }

    /** The manufacturer refuses it. @param reason the manufacturer's, which must be given */
    public void refuse(@Nullable LocalDate on, @Nullable String reason, LocalDate today, Act act) {
        require(RegistrationState.SUBMITTED, "refuse");
        this.answeredOn = answered(on, today);
        this.answerRemark = Text.required("answerRemark", reason, 500);
        move(RegistrationState.REFUSED, act.because(answerRemark));
    }

    private static LocalDate answered(@Nullable LocalDate day, LocalDate today) {
        LocalDate given = required("answeredOn", day);
        if (given.isAfter(today)) {
            throw BusinessException.invalidField("answeredOn", "crm.registration.answer-future");
        }
        return given;
    }

    /** The manufacturer grants it for longer. @param act with the reason, which must be given */
    public void extend(@Nullable LocalDate until, Act act) {
        require(RegistrationState.GRANTED, "extend");
        LocalDate later = required("exclusiveUntil", until);
        LocalDate present = exclusiveUntil;
        if (present != null && !later.isAfter(present)) {
            throw BusinessException.invalidField("exclusiveUntil", "crm.registration.longer", present);
        }
        Act reasoned = reasoned(act);
        this.exclusiveUntil = later;
        move(RegistrationState.GRANTED, reasoned);
    }

    /** Nobody wants it any more, or somebody else was given the project. @param act with the reason, which must be given */
    public void withdraw(Act act) {
        move(RegistrationState.WITHDRAWN, reasoned(act));
    }

    /** Its last day is over. */
    public void expire(LocalDate today, Act act) {
        if (!isOver(today)) {
            throw BusinessException.conflict("crm.registration.not-over", number);
        }
        move(RegistrationState.EXPIRED, act);
    }

    /** Granted, but not for today any more. */
    public boolean isOver(LocalDate today) {
        LocalDate last = exclusiveUntil;
        return status == RegistrationState.GRANTED && last != null && last.isBefore(today);
    }

    private static Act reasoned(Act act) {
        return act.because(Text.required("reason", act.reason(), 500));
    }

    private void require(RegistrationState wanted, String action) {
        if (status != wanted) {
            throw BusinessException.conflict(
                    "crm.registration.not-now",
                    number,
                    "@" + status.messageKey(),
                    "@crm.registration.action." + action);
        }
    }

    private void move(RegistrationState to, Act act) {
        history.add(StatusChange.move(status, to, number, act));
        this.status = to;
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

    public @Nullable Long getOpportunityId() {
        return opportunityId;
    }

    public Long getBrandId() {
        return brandId;
    }

    public RegistrationState getStatus() {
        return status;
    }

    public String getProjectName() {
        return projectName;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public @Nullable String getProjectOwner() {
        return projectOwner;
    }

    public @Nullable String getContractor() {
        return contractor;
    }

    public @Nullable String getDemand() {
        return demand;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public String getCurrency() {
        return currency;
    }

    public @Nullable LocalDate getExpectedDate() {
        return expectedDate;
    }

    public String getSalesperson() {
        return salesperson;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public @Nullable String getRegistrationNo() {
        return registrationNo;
    }

    public @Nullable LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public @Nullable LocalDate getExclusiveFrom() {
        return exclusiveFrom;
    }

    public @Nullable LocalDate getExclusiveUntil() {
        return exclusiveUntil;
    }

    public @Nullable String getAnswerRemark() {
        return answerRemark;
    }

    public @Nullable Long getCollidesWith() {
        return collidesWith;
    }

    public @Nullable CollisionDecision getDecision() {
        return decision;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    /** How it came to where it is, the earliest first. */
    public List<StatusChange> getHistory() {
        return List.copyOf(history);
    }
}
