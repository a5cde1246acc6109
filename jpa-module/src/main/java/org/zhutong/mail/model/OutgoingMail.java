package org.zhutong.mail.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.audit.NotAudited;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/** A mail on its way; see the package for its life. The document it is about keeps the audit trail of having been sent. */
@Entity
@Cacheable(false)
@Table(name = "OUTGOING_MAIL")
@SequenceGenerator(name = "OUTGOING_MAIL_SEQ", sequenceName = "OUTGOING_MAIL_SEQ", allocationSize = 50)
public class OutgoingMail implements NotAudited {
    /** Then people have to look: the attempts before it span most of a day. */
    public static final int MAX_ATTEMPTS = 12;

    /** An attempt whose server died is repeated after this. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int ERROR_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "OUTGOING_MAIL_SEQ")
    private @Nullable Long id;

    @Column(name = "RECIPIENT", nullable = false, length = 200)
    private String recipient;

    @Column(name = "RECIPIENT_NAME", length = 100)
    private @Nullable String recipientName;

    @Column(name = "SUBJECT", nullable = false, length = 300)
    private String subject;

    /** Plain text; null once it is sent. */
    @Lob
    @Column(name = "BODY")
    private @Nullable String body;

    /** What it is about, as a path of the application; null for nothing. */
    @Column(name = "ABOUT_PATH", length = 200)
    private @Nullable String aboutPath;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    private MailState status;

    @Column(name = "ATTEMPTS", nullable = false)
    private int attempts;

    @Column(name = "NEXT_ATTEMPT_AT", nullable = false)
    private Instant nextAttemptAt;

    @Column(name = "LAST_ERROR", length = ERROR_LENGTH)
    private @Nullable String lastError;

    @Column(name = "CREATED_BY", nullable = false, length = 100)
    private String createdBy;

    @Column(name = "CREATED_AT", nullable = false)
    private Instant createdAt;

    @Column(name = "SENT_AT")
    private @Nullable Instant sentAt;

    protected OutgoingMail() {}

    public OutgoingMail(
            String recipient,
            @Nullable String recipientName,
            String subject,
            String body,
            @Nullable String aboutPath,
            Act act) {
        this.recipient = Text.requiredEmail("email", recipient);
        this.recipientName = oneLine(Text.optional("recipientName", recipientName, 100));
        this.subject = Objects.requireNonNull(oneLine(Text.required("subject", subject, 300)));
        this.body = body;
        this.aboutPath = aboutPath;
        this.status = MailState.QUEUED;
        this.nextAttemptAt = act.at();
        this.createdBy = act.by();
        this.createdAt = act.at();
    }

    /** A line break in a header would begin another header. */
    private static @Nullable String oneLine(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Whether this attempt is due; whoever holds its row may then take it. */
    public boolean isDue(Instant now) {
        return status == MailState.QUEUED && !nextAttemptAt.isAfter(now);
    }

    /** Begins an attempt: nobody else begins one until its lease is over. */
    public void attempt(Instant now) {
        this.attempts++;
        this.nextAttemptAt = now.plus(LEASE);
    }

    /** The mail server took it. */
    public void sent(Instant now) {
        this.status = MailState.SENT;
        this.sentAt = now;
        this.lastError = null;
        this.body = null;
    }

    /** The attempt failed: again after a longer pause, or given up. Where another attempt got through meanwhile, it is sent. */
    public void failed(String error, Instant now) {
        if (status == MailState.SENT) {
            return;
        }
        this.lastError = error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
        if (attempts >= MAX_ATTEMPTS) {
            this.status = MailState.FAILED;
        } else {
            this.nextAttemptAt = now.plus(pause());
        }
    }

    private Duration pause() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.max(0, attempts - 1));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /**
     * Has it tried again at once, however often it failed.
     *
     * @throws BusinessException CONFLICT when it was sent already
     */
    public void resend(Instant now) {
        if (status == MailState.SENT) {
            throw BusinessException.conflict("mail.already-sent", recipient);
        }
        this.status = MailState.QUEUED;
        this.attempts = 0;
        this.nextAttemptAt = now;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getRecipient() {
        return recipient;
    }

    public @Nullable String getRecipientName() {
        return recipientName;
    }

    public String getSubject() {
        return subject;
    }

    public @Nullable String getBody() {
        return body;
    }

    public @Nullable String getAboutPath() {
        return aboutPath;
    }

    public MailState getStatus() {
        return status;
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getNextAttemptAt() {
        return nextAttemptAt;
    }

    public @Nullable String getLastError() {
        return lastError;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable Instant getSentAt() {
        return sentAt;
    }
}
