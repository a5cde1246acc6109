package org.zhutong.crm.model;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * A customer may buy for a building project (商机).
 *
 * <p>Life: {@code OPEN → WON | LOST}, open through as many stages as there are ({@link OpportunityStage}). Lost it says why. What
 * is over does not change any more.
 */
@Entity
@Cacheable(false)
@OptimisticLocking(cascade = true)
@Table(name = "OPPORTUNITY")
@SequenceGenerator(name = "OPPORTUNITY_SEQ", sequenceName = "OPPORTUNITY_SEQ", allocationSize = 50)
public class Opportunity implements AggregateRoot {
    /** As many parties as one project may have. */
    public static final int MAX_PARTIES = 20;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "OPPORTUNITY_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 40)
    private String number;

    @Column(name = "NAME", nullable = false, length = 200)
    private String name;

    @Column(name = "PROJECT_NAME", length = 200)
    private @Nullable String projectName;

    @Column(name = "CUSTOMER_ID", nullable = false)
    private Long customerId;

    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    @Column(name = "STAGE_ID", nullable = false)
    private Long stageId;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 10)
    private OpportunityState status;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal amount;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "EXPECTED_CLOSE", nullable = false)
    private LocalDate expectedClose;

    @Column(name = "OWNER", nullable = false, length = 100)
    private String owner;

    @Column(name = "COMPETITOR", length = 200)
    private @Nullable String competitor;

    @Column(name = "LOST_REASON", length = 500)
    private @Nullable String lostReason;

    @Column(name = "REMARK", length = 1000)
    private @Nullable String remark;

    /** The day it was won or lost. */
    @Column(name = "CLOSED_ON")
    private @Nullable LocalDate closedOn;

    @Column(name = "CREATED_AT", nullable = false)
    private Instant createdAt;

    @Column(name = "CREATED_BY", nullable = false, length = 100)
    private String createdBy;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    @ElementCollection
    @CollectionTable(name = "OPPORTUNITY_PARTY", joinColumns = @JoinColumn(name = "OPPORTUNITY_ID"))
    @OrderColumn(name = "POSITION")
    private List<ProjectParty> parties = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "OPPORTUNITY_STAGE_ENTRY", joinColumns = @JoinColumn(name = "OPPORTUNITY_ID"))
    @OrderColumn(name = "POSITION")
    private List<StageEntry> stageEntries = new ArrayList<>();

    protected Opportunity() {}

    /**
     * A new one.
     *
     * @param branchId the customer's
     * @param stage in which it begins: an open one
     */
    public Opportunity(
            String number,
            Long customerId,
            Long branchId,
            String currency,
            OpportunityStage stage,
            OpportunityData data,
            Act act) {
        this.number = number;
        this.customerId = customerId;
        this.branchId = branchId;
        this.currency = currency;
        requireUsable(stage);
        if (stage.getOutcome() != OpportunityState.OPEN) {
            throw BusinessException.invalidField("stageId", "crm.opportunity.begins-open");
        }
        this.stageId = Objects.requireNonNull(stage.getId());
        this.status = OpportunityState.OPEN;
        this.createdAt = act.at();
        this.createdBy = act.by();
        this.stageEntries.add(new StageEntry(stageId, act));
        describe(data);
    }

    /** Says something else, while it is open. */
    public void change(OpportunityData data) {
        if (status != OpportunityState.OPEN) {
            throw BusinessException.conflict("crm.opportunity.over", number, "@" + status.messageKey());
        }
        describe(data);
    }

    private void describe(OpportunityData data) {
        this.name = Text.requiredLine("name", data.name(), 200);
        this.projectName = Text.optional("projectName", data.projectName(), 200);
        if (data.amount().signum() < 0) {
            throw BusinessException.invalidField("amount", "shared.positive-or-zero");
        }
        this.amount = Money.of(data.amount(), currency).amount();
        LocalDate close = data.expectedClose();
        if (close == null) {
            throw BusinessException.invalidField("expectedClose", "shared.required");
        }
        if (close.isBefore(EARLIEST) || close.isAfter(LATEST)) {
            throw BusinessException.invalidField("expectedClose", "crm.time-implausible");
        }
        this.expectedClose = close;
        this.owner = Text.required("owner", data.owner(), 100);
        this.competitor = Text.optional("competitor", data.competitor(), 200);
        this.remark = Text.optional("remark", data.remark(), 1000);
        setParties(data.parties());
        Stream<@Nullable String> own = Stream.of(number, name, projectName, competitor);
        Stream<@Nullable String> others = parties.stream().map(ProjectParty::getPartyName);
        this.searchText = SearchText.of(Stream.concat(own, others).toArray(String[]::new));
    }

    private void setParties(List<PartyData> wanted) {
        if (wanted.size() > MAX_PARTIES) {
            throw BusinessException.invalidField("parties", "crm.party.too-many", MAX_PARTIES);
        }
        List<ProjectParty> given = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            PartyData party = wanted.get(i);
            String path = "parties[" + i + "].";
            PartyRole role = party.role();
            if (role == null) {
                throw BusinessException.invalidField(path + "role", "shared.required");
            }
            given.add(new ProjectParty(role, party.customerId(), Text.requiredLine(path + "name", party.name(), 200)));
        }
        if (!parties.equals(given)) {
            parties.clear();
            parties.addAll(given);
        }
    }

    /**
     * Goes to another stage, to the next or back, or to an end.
     *
     * @param reason why it was lost; must be given then
     * @param today in the company's zone
     */
    public void moveTo(OpportunityStage stage, @Nullable String reason, LocalDate today, Act act) {
        StatusChange.move(status, stage.getOutcome(), number, act);
        requireUsable(stage);
        if (stage.getOutcome() == OpportunityState.LOST) {
            this.lostReason = Text.required("lostReason", reason, 500);
        }
        Long next = Objects.requireNonNull(stage.getId());
        if (!next.equals(stageId)) {
            stageEntries.add(new StageEntry(next, act));
        }
        this.stageId = next;
        this.status = stage.getOutcome();
        this.closedOn = status == OpportunityState.OPEN ? null : today;
    }

    private static void requireUsable(OpportunityStage stage) {
        if (!stage.isActive()) {
            throw BusinessException.invalidField("stageId", "crm.stage.inactive", stage.getName());
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
        return number;
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public Long getBranchId() {
        return branchId;
    }

    public Long getStageId() {
        return stageId;
    }

    public OpportunityState getStatus() {
        return status;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public String getCurrency() {
        return currency;
    }

    public LocalDate getExpectedClose() {
        return expectedClose;
    }

    public String getOwner() {
        return owner;
    }

    public @Nullable String getCompetitor() {
        return competitor;
    }

    public @Nullable String getLostReason() {
        return lostReason;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Into which stages it came, the first first; of one older than this record from its next move on. */
    public List<StageEntry> getStageEntries() {
        return List.copyOf(stageEntries);
    }

    /** Who takes part, in their order. */
    public List<ProjectParty> getParties() {
        return List.copyOf(parties);
    }
}
