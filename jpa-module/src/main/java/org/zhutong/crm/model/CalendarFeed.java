package org.zhutong.crm.model;

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
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Text;

/**
 * The private address at which a person's calendar finds what they have to do, without signing on. Of its token only the hash is
 * kept, so that nobody who reads the database reads the calendar; a new token ends the one before.
 */
@Entity
@Cacheable(false)
@Table(name = "CALENDAR_FEED")
@SequenceGenerator(name = "CALENDAR_FEED_SEQ", sequenceName = "CALENDAR_FEED_SEQ", allocationSize = 50)
public class CalendarFeed implements AggregateRoot {
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CALENDAR_FEED_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "USERNAME", nullable = false, length = 100)
    private String username;

    @Column(name = "TOKEN_HASH", nullable = false, length = 64)
    private String tokenHash;

    @Column(name = "CREATED_AT", nullable = false)
    private Instant createdAt;

    protected CalendarFeed() {}

    /** @param token see {@link #newToken} */
    public CalendarFeed(String username, String token, Act act) {
        this.username = Text.required("username", username, 100);
        this.tokenHash = hash(token);
        this.createdAt = act.at();
    }

    /** Ends the address there was. */
    public void renew(String token, Act act) {
        this.tokenHash = hash(token);
        this.createdAt = act.at();
    }

    /** 256 random bits as text that fits into an address. */
    public static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
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
        return username;
    }

    public String getUsername() {
        return username;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
