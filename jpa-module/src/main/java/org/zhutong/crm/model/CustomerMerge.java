package org.zhutong.crm.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;

/**
 * One customer entered twice made one: the survivor has what the other had, and the other leads to it. It remembers every
 * row that moved and every value taken over, so that {@link #undo} restores exactly those. What was written for the survivor
 * since stays with it.
 *
 * <p>Both customers and both credit accounts must be locked.
 */
@Entity
@Cacheable(false)
@Table(name = "CUSTOMER_MERGE")
@SequenceGenerator(name = "CUSTOMER_MERGE_SEQ", sequenceName = "CUSTOMER_MERGE_SEQ", allocationSize = 50)
public class CustomerMerge implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CUSTOMER_MERGE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "SURVIVOR_ID", nullable = false)
    private Long survivorId;

    @Column(name = "MERGED_ID", nullable = false)
    private Long mergedId;

    @Column(name = "MERGED_CODE", nullable = false, length = 30)
    private String mergedCode;

    @Column(name = "MERGED_AT", nullable = false)
    private Instant mergedAt;

    @Column(name = "MERGED_BY", nullable = false, length = 100)
    private String mergedBy;

    @Column(name = "MERGE_REASON", length = 500)
    private @Nullable String mergeReason;

    @Column(name = "WAS_ACTIVE", nullable = false)
    private boolean wasActive;

    @Column(name = "WAS_LIMIT", nullable = false, precision = 19, scale = 2)
    private BigDecimal wasLimit;

    @Column(name = "UNDONE_AT")
    private @Nullable Instant undoneAt;

    @Column(name = "UNDONE_BY", length = 100)
    private @Nullable String undoneBy;

    @ElementCollection
    @CollectionTable(name = "CUSTOMER_MERGE_ROW", joinColumns = @JoinColumn(name = "MERGE_ID"))
    private Set<MergedRow> rows = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "CUSTOMER_MERGE_FIELD", joinColumns = @JoinColumn(name = "MERGE_ID"))
    private Set<MergedField> fields = new HashSet<>();

    protected CustomerMerge() {}

    /**
     * Retires the merged customer.
     *
     * @throws BusinessException CONFLICT when one of them is merged already, or they are of two branches or currencies
     */
    public CustomerMerge(
            Customer survivor, CustomerCredit survivorCredit, Customer merged, CustomerCredit mergedCredit, Act act) {
        if (!survivor.getBranchId().equals(merged.getBranchId())) {
            throw BusinessException.conflict("crm.merge.branch", survivor.getCode(), merged.getCode());
        }
        String currency = survivorCredit.getCreditLimit().currency();
        if (!currency.equals(mergedCredit.getCreditLimit().currency())) {
            throw BusinessException.conflict("crm.credit.currency", currency);
        }
        survivor.requireUnmerged();
        this.survivorId = Objects.requireNonNull(survivor.getId());
        this.mergedId = Objects.requireNonNull(merged.getId());
        this.mergedCode = merged.getCode();
        this.mergedAt = act.at();
        this.mergedBy = act.by();
        this.mergeReason = act.reason();
        this.wasActive = merged.isActive();
        this.wasLimit = mergedCredit.getCreditLimit().amount();
        merged.mergeInto(survivor);
    }

    /** The values the survivor is to take over. The merged customer must be written as retired before: it gives up its tax id. */
    public void takeOver(
            Collection<MergeField> wanted,
            Customer survivor,
            CustomerCredit survivorCredit,
            Customer merged,
            CustomerCredit mergedCredit) {
        Map<MergeField, @Nullable String> values = new EnumMap<>(MergeField.class);
        for (MergeField field : wanted) {
            String before = field.of(survivor, survivorCredit);
            String after = field.of(merged, mergedCredit);
            if (!Objects.equals(before, after)) {
                fields.add(new MergedField(field, before, after));
                values.put(field, after);
            }
        }
        set(survivor, survivorCredit, values);
    }

    public void moved(MergedRow row) {
        rows.add(row);
    }

    /**
     * Gives the survivor back what it had before, where that was not changed since, and its limit to the other one. The merged
     * customer comes back by {@link Customer#comeBack} after that was written.
     *
     * @throws BusinessException CONFLICT when it is undone already, or the survivor was itself merged since
     */
    public void undo(Customer survivor, CustomerCredit survivorCredit, Act act) {
        if (undoneAt != null) {
            throw BusinessException.conflict("crm.merge.undone", mergedCode, Objects.requireNonNull(undoneBy));
        }
        survivor.requireUnmerged();
        this.undoneAt = act.at();
        this.undoneBy = act.by();
        Map<MergeField, @Nullable String> values = new EnumMap<>(MergeField.class);
        for (MergedField taken : fields) {
            if (Objects.equals(taken.getField().of(survivor, survivorCredit), taken.getAfter())) {
                values.put(taken.getField(), taken.getBefore());
            }
        }
        set(survivor, survivorCredit, values);
    }

    private static void set(Customer customer, CustomerCredit credit, Map<MergeField, @Nullable String> values) {
        if (values.isEmpty()) {
            return;
        }
        Map<MergeField, @Nullable String> all = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            all.put(field, values.containsKey(field) ? values.get(field) : field.of(customer, credit));
        }
        String industry = all.get(MergeField.INDUSTRY);
        customer.describe(new CustomerData(
                all.get(MergeField.NAME),
                CustomerLevel.valueOf(Objects.requireNonNull(all.get(MergeField.LEVEL))),
                all.get(MergeField.SALESPERSON),
                all.get(MergeField.TAX_ID),
                all.get(MergeField.REGION),
                all.get(MergeField.ADDRESS),
                all.get(MergeField.PHONE),
                all.get(MergeField.REMARK),
                customer.isActive(),
                industry == null ? null : CustomerIndustry.valueOf(industry)));
        customer.agreeTerms(Integer.parseInt(Objects.requireNonNull(all.get(MergeField.PAYMENT_TERMS))));
        if (values.containsKey(MergeField.CREDIT_LIMIT)) {
            BigDecimal limit = new BigDecimal(Objects.requireNonNull(all.get(MergeField.CREDIT_LIMIT)));
            credit.changeLimit(Money.of(limit, credit.getCreditLimit().currency()));
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
        return mergedCode;
    }

    public Long getSurvivorId() {
        return survivorId;
    }

    public Long getMergedId() {
        return mergedId;
    }

    public Instant getMergedAt() {
        return mergedAt;
    }

    public String getMergedBy() {
        return mergedBy;
    }

    public @Nullable String getMergeReason() {
        return mergeReason;
    }

    /** Whether the merged customer was sold to. */
    public boolean wasActive() {
        return wasActive;
    }

    /** The merged customer's own limit. */
    public BigDecimal getWasLimit() {
        return wasLimit;
    }

    public @Nullable Instant getUndoneAt() {
        return undoneAt;
    }

    public @Nullable String getUndoneBy() {
        return undoneBy;
    }

    /** The rows that moved, by the simple name of their entity, ids in order. */
    public Map<String, Set<Long>> movedRows() {
        Map<String, Set<Long>> byType = new TreeMap<>();
        rows.forEach(row ->
                byType.computeIfAbsent(row.getType(), type -> new TreeSet<>()).add(row.getId()));
        return byType;
    }

    /** The ids of one type that moved. */
    public Set<Long> movedRows(String type) {
        return movedRows().getOrDefault(type, Set.of());
    }
}
