package org.zhutong.crm.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.service.ActivityCommand;
import org.zhutong.crm.service.ActivityView;

/** What is typed about an activity; times are those of the company's zone. */
public class ActivityForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ActivityKind kind = ActivityKind.CALL;
    private @Nullable String projectName;
    private @Nullable String contactName;
    private String subject = "";
    private @Nullable String details;
    private @Nullable LocalDateTime dueAt;
    private @Nullable String assignee;
    private @Nullable Long opportunityId;
    private @Nullable String result;
    private @Nullable LocalDateTime next;
    private @Nullable LocalDateTime until;
    private @Nullable String reason;

    static ActivityForm of(ActivityView view, ZoneId zone) {
        ActivityForm form = new ActivityForm();
        form.kind = view.kind();
        form.projectName = view.projectName();
        form.contactName = view.contactName();
        form.subject = view.subject();
        form.details = view.details();
        form.dueAt = LocalDateTime.ofInstant(view.dueAt(), zone);
        form.assignee = view.assignee();
        form.opportunityId = view.opportunityId();
        return form;
    }

    ActivityCommand command(long customerId, ZoneId zone) {
        return new ActivityCommand(
                customerId,
                kind,
                projectName,
                contactName,
                subject,
                details,
                instant(dueAt, zone),
                assignee,
                result,
                opportunityId);
    }

    static @Nullable Instant instant(@Nullable LocalDateTime time, ZoneId zone) {
        return time == null ? null : time.atZone(zone).toInstant();
    }

    /** Which opportunity it is about: the one it was begun from. */
    void setOpportunityId(@Nullable Long opportunityId) {
        this.opportunityId = opportunityId;
    }

    public ActivityKind getKind() {
        return kind;
    }

    public void setKind(ActivityKind kind) {
        this.kind = kind;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public void setProjectName(@Nullable String projectName) {
        this.projectName = projectName;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public @Nullable String getDetails() {
        return details;
    }

    public void setDetails(@Nullable String details) {
        this.details = details;
    }

    public @Nullable LocalDateTime getDueAt() {
        return dueAt;
    }

    public void setDueAt(@Nullable LocalDateTime dueAt) {
        this.dueAt = dueAt;
    }

    public @Nullable String getAssignee() {
        return assignee;
    }

    public void setAssignee(@Nullable String assignee) {
        this.assignee = assignee;
    }

    public @Nullable String getResult() {
        return result;
    }

    public void setResult(@Nullable String result) {
        this.result = result;
    }

    /** When to follow up again. */
    public @Nullable LocalDateTime getNext() {
        return next;
    }

    public void setNext(@Nullable LocalDateTime next) {
        this.next = next;
    }

    /** Until when it is put off. */
    public @Nullable LocalDateTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDateTime until) {
        this.until = until;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
