package org.zhutong.shared.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.audit.NotAudited;

/**
 * The answer given to a request that carried an idempotency key, written in the request's own transaction: the same key
 * again gets this answer (invariant 9). Kept seven days.
 */
@Entity
@Cacheable(false)
@Table(name = "IDEMPOTENCY_RECORD")
public class IdempotencyRecord implements NotAudited {
    /** SHA-256 of caller, method, path and key. */
    @Id
    @Column(name = "KEY_HASH", length = 64)
    private String keyHash;

    @Column(name = "BODY_HASH", nullable = false, length = 64)
    private String bodyHash;

    @Column(name = "CREATED_AT", nullable = false)
    private Instant createdAt;

    @Column(name = "ANSWER_STATUS", nullable = false)
    private int answerStatus;

    @Column(name = "ANSWER_LOCATION", length = 500)
    private @Nullable String answerLocation;

    @Column(name = "ANSWER_TAG", length = 40)
    private @Nullable String answerTag;

    @Lob
    @Column(name = "ANSWER_BODY")
    private @Nullable String answerBody;

    protected IdempotencyRecord() {}

    public IdempotencyRecord(String keyHash, String bodyHash, Instant createdAt) {
        this.keyHash = keyHash;
        this.bodyHash = bodyHash;
        this.createdAt = createdAt;
    }

    public void answer(int status, @Nullable String location, @Nullable String tag, @Nullable String body) {
        this.answerStatus = status;
        this.answerLocation = location;
        this.answerTag = tag;
        this.answerBody = body;
    }

    public String getBodyHash() {
        return bodyHash;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public int getAnswerStatus() {
        return answerStatus;
    }

    public @Nullable String getAnswerLocation() {
        return answerLocation;
    }

    public @Nullable String getAnswerTag() {
        return answerTag;
    }

    public @Nullable String getAnswerBody() {
        return answerBody;
    }
}
