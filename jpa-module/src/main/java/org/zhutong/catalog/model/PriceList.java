package org.zhutong.catalog.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
 * A price list (价目表): for whom (customer level, branch), from when until when, in which currency. Its prices are
 * {@link PriceRule}s. Code and currency are fixed once it exists; a list that is no longer wanted is switched off, so that the
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
     * What can be changed of a price list.
     *
     * @param customerLevel A, B or C; null for customers of every level
     * @param branchId null for customers of every branch
     * @param priority a list of higher priority wins, whatever else; 0 is usual
     */
    public record Details(
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
    public PriceList(@Nullable String code, @Nullable String currency, Details details) {
        this.code = Text.requiredLine("code", code, CODE_LENGTH);
        if (!CODE.matcher(this.code).matches()) {
            throw BusinessException.invalidField("code", "catalog.price-list.code-invalid", this.code);
        }
        this.currency = checkedCurrency(Text.required("currency", currency, 3));
        describe(details);
    }

    public final void describe(Details details) {
        this.name = Text.requiredLine("name", details.name(), 200);
        String level = Text.optional("customerLevel", details.customerLevel(), 1);
        if (level != null && !LEVELS.contains(level)) {
            throw BusinessException.invalidField("customerLevel", "catalog.price-list.level-unknown", level);
        }
        if (Math.abs((long) details.priority()) > MAX_PRIORITY) {
            throw BusinessException.invalidField("priority", "catalog.price-list.priority-invalid", MAX_PRIORITY);
        }
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

    /** @throws BusinessException INVALID when a code or currency is given and differs: they are fixed */
    public void checkFixed(@Nullable String otherCode, @Nullable String otherCurrency) {
        if (otherCode != null && !otherCode.strip().equals(code)) {
            throw BusinessException.invalidField("code", "catalog.price-list.code-fixed", code);
        }
        if (otherCurrency != null && !otherCurrency.strip().equals(currency)) {
            throw BusinessException.invalidField("currency", "catalog.price-list.currency-fixed", currency);
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
