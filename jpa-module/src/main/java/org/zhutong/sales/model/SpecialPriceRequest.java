package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.persistence.annotations.OptimisticLocking;
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
 * A manufacturer is asked to take less for a customer's project (特价申请): which products, how much of them, what it takes
 * usually, what it is asked to take and what the customer then pays.
 *
 * <p>Life: {@code DRAFT → IN_APPROVAL → REQUESTED → GRANTED → CLOSED} (GRANTED again with every later answer), or {@code REQUESTED → DECLINED}. Only a DRAFT changes; one
 * taken back is a DRAFT again. While GRANTED, from its first day to its last, its prices count for the customer's quotations and
 * orders, until confirmed orders have taken all that was granted.
 */
@Entity
@Cacheable(false)
@OptimisticLocking(cascade = true)
@Table(name = "SPECIAL_PRICE_REQUEST")
@SequenceGenerator(name = "SPECIAL_PRICE_REQUEST_SEQ", sequenceName = "SPECIAL_PRICE_REQUEST_SEQ", allocationSize = 50)
public class SpecialPriceRequest implements AggregateRoot {
    public static final int MAX_LINES = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SPECIAL_PRICE_REQUEST_SEQ")
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

    @Column(name = "PROJECT_NAME", length = 200)
    private @Nullable String projectName;

    @Column(name = "BRAND", nullable = false, length = 100)
    private String brand;

    @Column(name = "WHY", nullable = false, length = 1000)
    private String why;

    @Column(name = "OWNER", nullable = false, length = 100)
    private String owner;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    private SpecialPriceState status;

    @Column(name = "CREATED_ON", nullable = false)
    private LocalDate createdOn;

    /** What the customer pays for all that is asked for, net. */
    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal amount;

    @Column(name = "REFERENCE_NO", length = 100)
    private @Nullable String reference;

    @Column(name = "VALID_FROM")
    private @Nullable LocalDate validFrom;

    @Column(name = "VALID_UNTIL")
    private @Nullable LocalDate validUntil;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<SpecialPriceLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "SPECIAL_PRICE_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    protected SpecialPriceRequest() {}

    /** @param branchId the customer's */
    public SpecialPriceRequest(
            String number,
            Long customerId,
            Long branchId,
            String currency,
            LocalDate createdOn,
            SpecialPriceTerms terms,
            List<SpecialPriceSpec> wanted,
            Act act) {
        this.number = number;
        this.customerId = customerId;
        this.branchId = branchId;
        this.currency = currency;
        this.createdOn = createdOn;
        this.status = SpecialPriceState.DRAFT;
        this.history.add(StatusChange.initial(status, act));
        write(terms, wanted);
    }

    /** Says something else. @throws BusinessException CONFLICT when it is no draft */
    public void change(SpecialPriceTerms terms, List<SpecialPriceSpec> wanted) {
        require(Set.of(SpecialPriceState.DRAFT), "change");
        write(terms, wanted);
    }

    private void write(SpecialPriceTerms terms, List<SpecialPriceSpec> wanted) {
        if (wanted.isEmpty() || wanted.size() > MAX_LINES) {
            throw BusinessException.invalidField("lines", "sales.special.lines.count", MAX_LINES);
        }
        if (wanted.stream().map(SpecialPriceSpec::productId).distinct().count() < wanted.size()) {
            throw BusinessException.invalidField("lines", "sales.special.twice");
        }
        this.opportunityId = terms.opportunityId();
        this.projectName = terms.projectName();
        this.brand = terms.brand();
        this.why = terms.reason();
        this.owner = terms.owner();
        this.searchText = SearchText.of(number, projectName, brand, owner);
        lines.clear();
        for (SpecialPriceSpec one : wanted) {
            lines.add(new SpecialPriceLine(this, lines.size() + 1, one));
        }
        this.amount = Money.of(
                        lines.stream().map(SpecialPriceLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add), currency)
                .amount();
    }

    /** @param approvalNeeded whether a policy asks for approval; else it goes to the manufacturer at once */
    public void submit(boolean approvalNeeded, Act act) {
        require(Set.of(SpecialPriceState.DRAFT), "submit");
        move(approvalNeeded ? SpecialPriceState.IN_APPROVAL : SpecialPriceState.REQUESTED, act);
    }

    /** Somebody entitled approved it. @param hash the content they decided on */
    public void approve(String hash, Act act) {
        require(Set.of(SpecialPriceState.IN_APPROVAL), "approve");
        if (!hash.equals(currentHash())) {
            throw BusinessException.conflict("sales.content-changed", number);
        }
        move(SpecialPriceState.REQUESTED, act);
    }

    /** Somebody entitled refused it: it may be changed and submitted again. */
    public void refuse(Act act) {
        require(Set.of(SpecialPriceState.IN_APPROVAL), "refuse");
        move(SpecialPriceState.DRAFT, act);
    }

    /** Takes it back, from approval or from the manufacturer, to change it. */
    public void withdraw(Act act) {
        require(EnumSet.of(SpecialPriceState.IN_APPROVAL, SpecialPriceState.REQUESTED), "withdraw");
        move(SpecialPriceState.DRAFT, act);
    }

    /**
     * The manufacturer agrees, or says something else than before: more of it, or for longer. Lines that are not named stay as
     * they are. While it is GRANTED its lines must be locked.
     *
     * @throws BusinessException INVALID naming the field that cannot be
     */
    public void grant(SpecialPriceGrant answer, Act act) {
        require(EnumSet.of(SpecialPriceState.REQUESTED, SpecialPriceState.GRANTED), "grant");
        if (answer.lines().isEmpty()) {
            throw BusinessException.invalidField("lines", "sales.special.nothing-granted");
        }
        answer.lines().forEach((lineNo, granted) -> {
            SpecialPriceLine line = line(lineNo);
            try {
                line.grant(granted);
            } catch (BusinessException e) {
                String field = "price".equals(e.getField()) ? "price" : "ceiling";
                throw BusinessException.invalidField("lines[" + (lineNo - 1) + "]." + field, e.getKey(), e.getArgs());
            }
        });
        this.reference = answer.reference();
        this.validFrom = answer.validFrom();
        this.validUntil = answer.validUntil();
        move(SpecialPriceState.GRANTED, act);
    }

    /** The manufacturer does not agree; the reason is its answer. */
    public void decline(Act act) {
        require(Set.of(SpecialPriceState.REQUESTED), "decline");
        requireReason(act);
        move(SpecialPriceState.DECLINED, act);
    }

    /** Nothing more is to be sold by it. What was sold stays. */
    public void close(Act act) {
        require(Set.of(SpecialPriceState.GRANTED), "close");
        requireReason(act);
        move(SpecialPriceState.CLOSED, act);
    }

    private static void requireReason(Act act) {
        if (act.reason() == null) {
            throw BusinessException.invalidField("reason", "shared.required");
        }
    }

    /** Whether its prices count on that day. */
    public boolean isInForce(LocalDate on) {
        return status == SpecialPriceState.GRANTED
                && validFrom != null
                && validUntil != null
                && !on.isBefore(validFrom)
                && !on.isAfter(validUntil);
    }

    private void require(Set<SpecialPriceState> allowed, String action) {
        if (!allowed.contains(status)) {
            throw BusinessException.conflict(
                    "sales.special.wrong-state", number, "@" + status.messageKey(), "@sales.special.action." + action);
        }
    }

    private void move(SpecialPriceState next, Act act) {
        history.add(StatusChange.move(status, next, number, act));
        status = next;
    }

    private String currentHash() {
        ContentHash hash = new ContentHash()
                .add(number)
                .add(customerId)
                .add(opportunityId)
                .add(projectName)
                .add(brand)
                .add(why)
                .add(currency);
        lines().forEach(line -> line.addTo(hash));
        return hash.hex();
    }

    /** As approval sees it: the amount is what the customer pays, net. It has to be saved. */
    public ApprovalSubject approvalSubject(String customerName) {
        return new ApprovalSubject(
                DocumentType.SPECIAL_PRICE,
                Objects.requireNonNull(id),
                number,
                branchId,
                customerName + " · " + brand + (projectName == null ? "" : " · " + projectName),
                getAmount(),
                Percent.ZERO,
                false,
                currentHash());
    }

    /** @throws BusinessException INVALID when there is no such line */
    public SpecialPriceLine line(int lineNo) {
        return lines.stream()
                .filter(line -> line.getLineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> BusinessException.invalidField("lines", "sales.special.no-line", lineNo));
    }

    public List<SpecialPriceLine> lines() {
        List<SpecialPriceLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(SpecialPriceLine::getLineNo));
        return sorted;
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

    public @Nullable String getProjectName() {
        return projectName;
    }

    public String getBrand() {
        return brand;
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

    public SpecialPriceState getStatus() {
        return status;
    }

    public LocalDate getCreatedOn() {
        return createdOn;
    }

    public Money getAmount() {
        return Money.of(amount, currency);
    }

    public @Nullable String getReference() {
        return reference;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public List<StatusChange> getHistory() {
        return List.copyOf(history);
    }
}
