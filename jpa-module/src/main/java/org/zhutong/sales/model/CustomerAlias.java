package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.ItemTraits;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Text;

/**
 * What a customer calls a product (客户用语): a text and the unit written with it, and which product in which unit that is. Of a
 * customer there is one for a text, however it is written (spaces, full width), with the unit. Remembered when a person says
 * which product a line of an inquiry means; changed when one says otherwise later; it may be forgotten.
 */
@Entity
@Cacheable(false)
@Table(name = "CUSTOMER_ALIAS")
@SequenceGenerator(name = "CUSTOMER_ALIAS_SEQ", sequenceName = "CUSTOMER_ALIAS_SEQ", allocationSize = 50)
public class CustomerAlias implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CUSTOMER_ALIAS_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CUSTOMER_ID", nullable = false)
    private Long customerId;

    @Column(name = "ALIAS_KEY", nullable = false, length = 64)
    private String aliasKey;

    @Column(name = "ALIAS_TEXT", nullable = false, length = 1000)
    private String text;

    /** As the customer wrote it. */
    @Column(name = "ASKED_UNIT", length = 20)
    private @Nullable String askedUnit;

    @Column(name = "PRODUCT_ID", nullable = false)
    private Long productId;

    /** In which the product is meant; null: in the one that was written. */
    @Column(name = "UNIT", length = 20)
    private @Nullable String unit;

    /** User name of who said so. */
    @Column(name = "REMEMBERED_BY", nullable = false, length = 100)
    private String rememberedBy;

    @Column(name = "REMEMBERED_AT", nullable = false)
    private Instant rememberedAt;

    protected CustomerAlias() {}

    /** @param key see {@link #key} */
    public CustomerAlias(
            Long customerId,
            String key,
            String text,
            @Nullable String askedUnit,
            Long productId,
            @Nullable String unit,
            Act act) {
        this.customerId = customerId;
        this.aliasKey = key;
        this.text = Text.required("text", text, 1000);
        this.askedUnit = Text.optional("unit", askedUnit, 20);
        this.productId = productId;
        this.unit = Text.optional("unit", unit, 20);
        this.rememberedBy = act.by();
        this.rememberedAt = act.at();
    }

    /** By which a customer's alias is found; null for a text that says nothing. */
    public static @Nullable String key(@Nullable String text, @Nullable String askedUnit) {
        String normal = text == null ? "" : ItemTraits.normal(text);
        if (normal.isEmpty()) {
            return null;
        }
        try {
            String whole = normal + "\n" + (askedUnit == null ? "" : askedUnit);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Somebody says what it means; that they say it again changes nothing. */
    public void means(Long product, @Nullable String newUnit, Act act) {
        String meant = Text.optional("unit", newUnit, 20);
        if (product.equals(productId) && Objects.equals(meant, unit)) {
            return;
        }
        this.productId = product;
        this.unit = meant;
        this.rememberedBy = act.by();
        this.rememberedAt = act.at();
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
        return text;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public String getAliasKey() {
        return aliasKey;
    }

    public String getText() {
        return text;
    }

    public @Nullable String getAskedUnit() {
        return askedUnit;
    }

    public Long getProductId() {
        return productId;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public String getRememberedBy() {
        return rememberedBy;
    }

    public Instant getRememberedAt() {
        return rememberedAt;
    }
}
