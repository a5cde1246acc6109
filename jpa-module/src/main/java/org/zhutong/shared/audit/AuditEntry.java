package org.zhutong.shared.audit;

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
import java.time.Instant;
import org.eclipse.persistence.annotations.ReadOnly;
import org.jspecify.annotations.Nullable;

/**
 * One change of one aggregate by one transaction: who, when, as whom, doing what, and each field's old and new value.
 * Read only: {@link AuditWriter} writes the rows, nothing changes them, and no service offers to.
 */
@Entity
@ReadOnly
@Table(name = "AUDIT_ENTRY")
@SequenceGenerator(name = "AUDIT_ENTRY_SEQ", sequenceName = "AUDIT_ENTRY_SEQ", allocationSize = 1000)
public class AuditEntry implements NotAudited {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "AUDIT_ENTRY_SEQ")
    private Long id;

    @Column(name = "OCCURRED_AT", nullable = false)
    private Instant occurredAt;

    @Column(name = "ACTOR", nullable = false, length = 100)
    private String actor;

    @Column(name = "ROLES", nullable = false, length = 2000)
    private String roles;

    @Column(name = "ADDRESS", length = 60)
    private @Nullable String address;

    @Column(name = "REQUEST_ID", nullable = false, length = 64)
    private String requestId;

    @Column(name = "USE_CASE", nullable = false, length = 200)
    private String useCase;

    @Column(name = "REASON", length = 500)
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "ACTION", nullable = false, length = 10)
    private AuditAction action;

    @Column(name = "ENTITY_TYPE", nullable = false, length = 60)
    private String entityType;

    @Column(name = "ENTITY_ID", nullable = false)
    private long entityId;

    @Column(name = "ENTITY_LABEL", nullable = false, length = 200)
    private String entityLabel;

    @Lob
    @Column(name = "CHANGES", nullable = false)
    private String changes;

    protected AuditEntry() {}
}
