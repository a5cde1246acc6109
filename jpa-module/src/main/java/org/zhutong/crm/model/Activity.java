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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.SearchText;
import org.zhutong.shared.model.StatusChange;
import org.zhutong.shared.model.Text;

/**
 * Something to do for a customer by a time (跟进): a call, a visit, a task; or a note of what was done.
 *
 * <p>Life: {@code PLANNED → DONE | CANCELLED}. While it is planned it may be changed, put off and given to a colleague; done, it
 * says what came of it and stays as it is.
 */
@Entity
@Cacheable(false)
@Table(name = "ACTIVITY")
@SequenceGenerator(name = "ACTIVITY_SEQ", sequenceName = "ACTIVITY_SEQ", allocationSize = 50)
public class Activity implements AggregateRoot {
    /** Longest text of the details and of the result. */
    public static final int MAX_TEXT = 2000;

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2199-12-31T00:00:00Z");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ACTIVITY_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private ActivityKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    private ActivityState status;

    @Column(name = "CUSTOMER_ID", nullable = false)
    private Long customerId;

    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    /** Which opportunity of the customer it is about; null: none. */
    @Column(name = "OPPORTUNITY_ID")
    private @Nullable Long opportunityId;

    @Column(name = "PROJECT_NAME", length = 200)
    private @Nullable String projectName;

    @Column(name = "CONTACT_NAME", length = 100)
    private @Nullable String contactName;

    @Column(name = "SUBJECT", nullable = false, length = 200)
    private String subject;

    @Column(name = "DETAILS", length = MAX_TEXT)
    private @Nullable String details;

    /** By when it is to be done as things stand: put off, it moves. */
    @Column(name = "DUE_AT", nullable = false)
    private Instant dueAt;

    /** Until when it was put off last; null: never. */
    @Column(name = "SNOOZED_UNTIL")
    private @Nullable Instant snoozedUntil;

    /** User name of whoever is to do it. */
    @Column(name = "ASSIGNEE", nullable = false, length = 100)
    private String assignee;

    /** What came of it, or why it was called off. */
    @Column(name = "RESULT", length = MAX_TEXT)
    private @Nullable String result;

    @Column(name = "CLOSED_AT")
    private @Nullable Instant closedAt;

    @Column(name = "CLOSED_BY", length = 100)
    private @Nullable String closedBy;

    /** Which rule reminded of it; null: somebody planned it. */
    @Enumerated(EnumType.STRING)
    @Column(name = "REMINDER", length = 20)
    private @Nullable ReminderKind reminder;

    @Column(name = "CREATED_AT", nullable = false)
    private Instant createdAt;

    @Column(name = "CREATED_BY", nullable = false, length = 100)
    private String createdBy;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    protected Activity() {}

    /**
     * Something to do.
     *
     * @param branchId the customer's
     * @param assignee user name of whoever is to do it
     */
    public Activity(Long customerId, Long branchId, ActivityData data, String assignee, Act act) {
        this.customerId = customerId;
        this.branchId = branchId;
        this.assignee = Text.required("assignee", assignee, 100);
        this.status = ActivityState.PLANNED;
        this.createdAt = act.at();
        this.createdBy = act.by();
        describe(data);
    }

    /** What a rule reminds somebody of. */
    public static Activity reminding(
            ReminderKind reminder, Long customerId, Long branchId, ActivityData data, String assignee, Act act) {
        Activity activity = new Activity(customerId, branchId, data, assignee, act);
        activity.reminder = reminder;
        return activity;
    }

    /** Says something else, while it is planned. */
    public void change(ActivityData data) {
        requirePlanned("crm.activity.action.change");
        describe(data);
    }

    private void describe(ActivityData data) {
        ActivityKind newKind = data.kind();
        if (newKind == null) {
            throw BusinessException.invalidField("kind", "shared.required");
        }
        this.kind = newKind;
        this.projectName = Text.optional("projectName", data.projectName(), 200);
        this.contactName = Text.optional("contactName", data.contactName(), 100);
        this.subject = Text.requiredLine("subject", data.subject(), 200);
        this.details = Text.optional("details", data.details(), MAX_TEXT);
        Instant due = data.dueAt();
        if (due == null) {
            throw BusinessException.invalidField("dueAt", "shared.required");
        }
        this.dueAt = plausible("dueAt", due);
        this.searchText = SearchText.of(subject, projectName, contactName);
    }

    /** Says which opportunity of the customer it is about, null for none, while it is planned. */
    public void concern(@Nullable Long opportunity) {
        requirePlanned("crm.activity.action.change");
        this.opportunityId = opportunity;
    }

    /** It is done. */
    public void complete(@Nullable String whatCameOfIt, Act act) {
        close(ActivityState.DONE, whatCameOfIt, act);
    }

    /** Nobody does it any more. */
    public void cancel(@Nullable String why, Act act) {
        close(ActivityState.CANCELLED, why, act);
    }

    private void close(ActivityState end, @Nullable String text, Act act) {
        StatusChange.move(status, end, subject, act);
        this.result = Text.required("result", text, MAX_TEXT);
        this.status = end;
        this.closedAt = act.at();
        this.closedBy = act.by();
    }

    /** Puts it off. */
    public void snooze(@Nullable Instant until, Act act) {
        requirePlanned("crm.activity.action.snooze");
        if (until == null || !until.isAfter(act.at())) {
            throw BusinessException.invalidField("until", "crm.activity.snooze-past");
        }
        this.dueAt = plausible("until", until);
        this.snoozedUntil = dueAt;
    }

    /** Gives it to a colleague. */
    public void reassign(String colleague) {
        requirePlanned("crm.activity.action.reassign");
        this.assignee = Text.required("assignee", colleague, 100);
    }

    private void requirePlanned(String action) {
        if (status != ActivityState.PLANNED) {
            throw BusinessException.conflict("crm.activity.closed", subject, "@" + status.messageKey(), "@" + action);
        }
    }

    /** Refuses times nobody means, which some databases cannot keep. */
    private static Instant plausible(String field, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw BusinessException.invalidField(field, "crm.time-implausible");
        }
        return time.truncatedTo(ChronoUnit.MICROS);
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
        return subject;
    }

    public ActivityKind getKind() {
        return kind;
    }

    public ActivityState getStatus() {
        return status;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public Long getBranchId() {
        return branchId;
    }

    public @Nullable Long getOpportunityId() {
        return opportunityId;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public String getSubject() {
        return subject;
    }

    public @Nullable String getDetails() {
        return details;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public @Nullable Instant getSnoozedUntil() {
        return snoozedUntil;
    }

    public String getAssignee() {
        return assignee;
    }

    public @Nullable String getResult() {
        return result;
    }

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }

    public @Nullable String getClosedBy() {
        return closedBy;
    }

    public @Nullable ReminderKind getReminder() {
        return reminder;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public String getCreatedBy() {
        return createdBy;
    }
}
