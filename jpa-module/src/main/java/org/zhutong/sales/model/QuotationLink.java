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
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * The private link by which one person at the customer opens a sent quotation without an account. It opens only as long as the
 * quotation is SENT and valid: accepting, declining, revising and expiry end it without anything to be done here; and it may be
 * taken back. Of the token only the hash is kept, so that nobody who reads the database can answer for the customer.
 */
@Entity
@Cacheable(false)
@Table(name = "QUOTATION_LINK")
@SequenceGenerator(name = "QUOTATION_LINK_SEQ", sequenceName = "QUOTATION_LINK_SEQ", allocationSize = 50)
public class QuotationLink implements AggregateRoot {
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "QUOTATION_LINK_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "QUOTATION_ID", nullable = false)
    private Long quotationId;

    @Column(name = "TOKEN_HASH", nullable = false, length = 64)
    private String tokenHash;

    @Column(name = "CONTACT_NAME", nullable = false, length = 100)
    private String contactName;

    @Column(name = "EMAIL", nullable = false, length = 200)
    private String email;

    /** Language of the mail and the page, as a tag. */
    @Column(name = "LANGUAGE_TAG", nullable = false, length = 10)
    private String language;

    @Column(name = "CREATED_BY", nullable = false, length = 100)
    private String createdBy;

    @Column(name = "CREATED_AT", nullable = false)
    private Instant createdAt;

    /** When somebody took it back; null: it holds as long as the quotation can be answered. */
    @Column(name = "REVOKED_AT")
    private @Nullable Instant revokedAt;

    @Column(name = "REVOKED_BY", length = 100)
    private @Nullable String revokedBy;

    protected QuotationLink() {}

    public QuotationLink(
            Long quotationId, String token, @Nullable String contactName, String email, String language, Act act) {
        this.quotationId = quotationId;
        this.tokenHash = hash(token);
        this.email = Text.requiredEmail("email", email);
        this.contactName = contactName == null || contactName.isBlank()
                ? Text.required("contactName", email.substring(0, Math.min(100, email.length())), 100)
                : Text.required("contactName", contactName, 100);
        this.language = language;
        this.createdBy = act.by();
        this.createdAt = act.at();
    }

    /** Whether it was taken back. */
    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Takes it back, e.g. because it went to the wrong person. */
    public void revoke(Act act) {
        if (isRevoked()) {
            throw BusinessException.conflict("sales.link.already-revoked", label());
        }
        this.revokedAt = act.at();
        this.revokedBy = act.by();
    }

    /** 256 random bits as text that fits into an address. */
    public static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String hash(String token) {
        return new ContentHash().add(token).hex();
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
        return contactName + " <" + email + ">";
    }

    public Long getQuotationId() {
        return quotationId;
    }

    public String getContactName() {
        return contactName;
    }

    public String getEmail() {
        return email;
    }

    public String getLanguage() {
        return language;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable Instant getRevokedAt() {
        return revokedAt;
    }

    public @Nullable String getRevokedBy() {
        return revokedBy;
    }
}
