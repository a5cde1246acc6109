package org.zhutong.crm.model;

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

/**
 * That people were reminded of something: once for each occasion, which a unique key sees to whatever runs at the same time. The
 * activity made of it keeps the trail.
 */
@Entity
@Cacheable(false)
@Table(name = "REMINDER")
@SequenceGenerator(name = "REMINDER_SEQ", sequenceName = "REMINDER_SEQ", allocationSize = 50)
public class Reminder implements NotAudited {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "REMINDER_SEQ")
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private ReminderKind kind;

    /** Id of what it is about: which entity that is depends on the kind. */
    @Column(name = "SUBJECT_ID", nullable = false)
    private Long subjectId;

    /** What makes this time another than the last, e.g. the day of the last order. */
    @Column(name = "OCCASION", nullable = false, length = 40)
    private String occasion;

    @Column(name = "ACTIVITY_ID", nullable = false)
    private Long activityId;

    @Column(name = "MADE_AT", nullable = false)
    private Instant madeAt;

    protected Reminder() {}

    public Reminder(ReminderKind kind, Long subjectId, String occasion, Long activityId, Instant madeAt) {
        this.kind = kind;
        this.subjectId = subjectId;
        this.occasion = occasion;
        this.activityId = activityId;
        this.madeAt = madeAt;
    }

    public Long getActivityId() {
        return activityId;
    }
}
