package org.zhutong.catalog.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * A price list (价目表): of which {@link PriceListKind kind}, for whom (customer level, branch; or one customer, one project),
 * from when until when, in which currency. Its prices are {@link PriceRule}s. Code, currency and whom it is for by name are fixed
 * once it exists; a standard list can become a promotion and back. A list that is no longer wanted is switched off, so that the
 * prices of old documents stay explicable.
 */
@Entity
@Cacheable(false)
@Table(name = "PRICE_LIST")
@SequenceGenerator(name = "PRICE_LIST_SEQ", sequenceName = "PRICE_LIST_SEQ", allocationSize = 50)
public class PriceList implements AggregateRoot {
    public static final int CODE_LENGTH = 40;
    public static final int MAX_PRIORITY = 1000;

    /** Customer levels a list can be for. */
    public static final Set<String> LEVELS = Set.of("A", "B", "C");

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]+");

    /**
     * Whom a list is for by name.
     *
     * @param customerId null: not for one customer
     * @param opportunityId the project; null: not for one project
     */
    public record Target(
            @Nullable Long customerId, @Nullable Long opportunityId) {
        public static final Target NOBODY = new Target(null, null);
    }

    /**
     * What can be changed of a price list.
     *
     * @param kind from and to those for customers or projects by name nothing changes
     * @param customerLevel A, B or C; null for customers of every level
     * @param branchId null for customers of every branch; of a list for somebody by name the branch that keeps it
     * @param validity of a promotion with a last day
     * @param priority a list of higher priority wins among those of its kind; 0 is usual
     */
    public record Details(
            PriceListKind kind,
            @Nullable String name,
            @Nullable String customerLevel,
            @Nullable Long branchId,
            Validity validity,
            int priority,
            boolean active) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PRICE_LIST_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CODE", nullable = false, length = CODE_LENGTH)
    private String code;

    @Column(name = "NAME", nullable = false, length = 200)
    private String name;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 10)
    private PriceListKind kind;

    @Column(name = "CUSTOMER_ID")
    private @Nullable Long customerId;

    @Column(name = "OPPORTUNITY_ID")
    private @Nullable Long opportunityId;

    @Column(name = "CUSTOMER_LEVEL", length = 1)
    private @Nullable String customerLevel;

    @Column(name = "BRANCH_ID")
    private @Nullable Long branchId;

    @Embedded
    private Validity validity;

    @Column(name = "PRIORITY", nullable = false)
    private int priority;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    protected PriceList() {}

    /** @param currency ISO 4217 code */
    public PriceList(@Nullable String code, @Nullable String currency, Target target, Details details) {
        this.code = Text.requiredLine("code", code, CODE_LENGTH);
        if (!CODE.matcher(this.code).matches()) {
            throw BusinessException.invalidField("code", "catalog.price-list.code-invalid", this.code);
        }
        this.currency = checkedCurrency(Text.required("currency", currency, 3));
        checkTarget(details.kind(), target);
        this.kind = details.kind();
        this.customerId = target.customerId();
        this.opportunityId = target.opportunityId();
        describe(details);
    }

    private static void checkTarget(PriceListKind kind, Target target) {
        if (target.opportunityId() != null && kind != PriceListKind.PROJECT) {
            throw BusinessException.invalidField("opportunityId", "catalog.price-list.not-for-project");
        }
        if (target.customerId() != null && !kind.isTargeted()) {
            throw BusinessException.invalidField("customerId", "catalog.price-list.not-for-customer");
        }
        if (target.customerId() == null && kind == PriceListKind.CUSTOMER) {
            throw BusinessException.invalidField("customerId", "shared.required");
        }
        if (target.equals(Target.NOBODY) && kind == PriceListKind.PROJECT) {
            throw BusinessException.invalidField("opportunityId", "catalog.price-list.project-or-customer");
        }
    }

    /** @throws BusinessException INVALID, naming what does not fit the kind of list */
    public final void describe(Details details) {
        if (details.kind() != kind && (kind.isTargeted() || details.kind().isTargeted())) {
            throw BusinessException.invalidField("kind", "catalog.price-list.kind-fixed");
        }
        if (details.kind() == PriceListKind.PROMOTION && details.validity().to() == null) {
            throw BusinessException.invalidField("validTo", "catalog.price-list.promotion-end");
        }
        this.name = Text.requiredLine("name", details.name(), 200);
        String level = Text.optional("customerLevel", details.customerLevel(), 1);
        if (level != null && !LEVELS.contains(level)) {
            throw BusinessException.invalidField("customerLevel", "catalog.price-list.level-unknown", level);
        }
        if (level != null && kind.isTargeted()) {
            throw BusinessException.invalidField("customerLevel", "catalog.price-list.no-level");
        }
        if (Math.abs((long) details.priority()) > MAX_PRIORITY) {
            throw BusinessException.invalidField("priority", "catalog.price-list.priority-invalid", MAX_PRIORITY);
        }
        this.kind = details.kind();
        this.customerLevel = level;
        this.branchId = details.branchId();
        if (validity == null || !validity.equals(details.validity())) {
            this.validity = details.validity();
        }
        this.priority = details.priority();
        this.active = details.active();
    }

    private static String checkedCurrency(String code) {
        try {
            return java.util.Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalidField("currency", "catalog.currency-unknown", code);
        }
    }

    /** @throws BusinessException INVALID when a code, currency, customer or project is given and differs: they are fixed */
    public void checkFixed(@Nullable String otherCode, @Nullable String otherCurrency, Target otherTarget) {
        if (otherCode != null && !otherCode.strip().equals(code)) {
            throw BusinessException.invalidField("code", "catalog.price-list.code-fixed", code);
        }
        if (otherCurrency != null && !otherCurrency.strip().equals(currency)) {
            throw BusinessException.invalidField("currency", "catalog.price-list.currency-fixed", currency);
        }
        if (otherTarget.customerId() != null && !otherTarget.customerId().equals(customerId)) {
            throw BusinessException.invalidField("customerId", "catalog.price-list.target-fixed");
        }
        if (otherTarget.opportunityId() != null && !otherTarget.opportunityId().equals(opportunityId)) {
            throw BusinessException.invalidField("opportunityId", "catalog.price-list.target-fixed");
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
        return code;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getCurrency() {
        return currency;
    }

    public PriceListKind getKind() {
        return kind;
    }

    public @Nullable Long getCustomerId() {
        return customerId;
    }

    public @Nullable Long getOpportunityId() {
        return opportunityId;
    }

    public @Nullable String getCustomerLevel() {
        return customerLevel;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public Validity getValidity() {
        return validity;
    }

    public int getPriority() {
        return priority;
    }

    public boolean isActive() {
        return active;
    }
}
