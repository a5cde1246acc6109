package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.audit.NotAudited;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * One thing done by a private link: when, from which address, with which program, and what was said. A log by itself: rows are
 * only added, and a question is marked when somebody has answered it.
 */
@Entity
@Cacheable(false)
@Table(name = "QUOTATION_VISIT")
@SequenceGenerator(name = "QUOTATION_VISIT_SEQ", sequenceName = "QUOTATION_VISIT_SEQ", allocationSize = 50)
public class QuotationVisit implements NotAudited {
    private static final int AGENT_LENGTH = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "QUOTATION_VISIT_SEQ")
    private @Nullable Long id;

    @Column(name = "LINK_ID", nullable = false)
    private Long linkId;

    @Column(name = "QUOTATION_ID", nullable = false)
    private Long quotationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private VisitKind kind;

    @Column(name = "VISITED_AT", nullable = false)
    private Instant at;

    @Column(name = "ADDRESS", length = 60)
    private @Nullable String address;

    @Column(name = "AGENT", length = AGENT_LENGTH)
    private @Nullable String agent;

    @Column(name = "MESSAGE", length = 1000)
    private @Nullable String message;

    @Column(name = "HANDLED_BY", length = 100)
    private @Nullable String handledBy;

    @Column(name = "HANDLED_AT")
    private @Nullable Instant handledAt;

    protected QuotationVisit() {}

    public QuotationVisit(
            Long linkId,
            Long quotationId,
            VisitKind kind,
            Instant at,
            @Nullable String address,
            @Nullable String agent,
            @Nullable String message) {
        this.linkId = linkId;
        this.quotationId = quotationId;
        this.kind = kind;
        this.at = at;
        this.address = cut(address, 60);
        this.agent = cut(agent, AGENT_LENGTH);
        this.message = kind == VisitKind.ASKED
                ? Text.required("message", message, 1000)
                : Text.optional("message", message, 1000);
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(length, plain.length()));
    }

    /** Somebody answered the question. */
    public void handle(Act act) {
        if (kind != VisitKind.ASKED || handledAt != null) {
            throw BusinessException.conflict("sales.link.no-open-question");
        }
        this.handledBy = act.by();
        this.handledAt = act.at();
    }

    public @Nullable Long getId() {
        return id;
    }

    public Long getLinkId() {
        return linkId;
    }

    public Long getQuotationId() {
        return quotationId;
    }

    public VisitKind getKind() {
        return kind;
    }

    public Instant getAt() {
        return at;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public @Nullable String getAgent() {
        return agent;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public @Nullable String getHandledBy() {
        return handledBy;
    }

    public @Nullable Instant getHandledAt() {
        return handledAt;
    }
}
