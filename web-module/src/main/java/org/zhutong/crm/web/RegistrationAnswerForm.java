package org.zhutong.crm.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CollisionDecision;
import org.zhutong.crm.service.CollisionCommand;
import org.zhutong.crm.service.ExtensionCommand;
import org.zhutong.crm.service.GrantCommand;
import org.zhutong.crm.service.RefusalCommand;

/** What is typed when something is done with a registration: a decision, the manufacturer's answer, a reason. */
@SuppressWarnings("NullAway") // what must be there is named by the services' own checks
public class RegistrationAnswerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private CollisionDecision decision;
    private String reason;
    private String registrationNo;
    private LocalDate answeredOn;
    private LocalDate exclusiveFrom;
    private LocalDate exclusiveUntil;
    private @Nullable String answerRemark;

    /** Answered today, from today on. */
    RegistrationAnswerForm(LocalDate today) {
        this.answeredOn = today;
        this.exclusiveFrom = today;
    }

    CollisionCommand decided() {
        return new CollisionCommand(decision, reason);
    }

    GrantCommand granted() {
        return new GrantCommand(registrationNo, answeredOn, exclusiveFrom, exclusiveUntil, answerRemark);
    }

    RefusalCommand refused() {
        return new RefusalCommand(answeredOn, answerRemark);
    }

    ExtensionCommand extended() {
        return new ExtensionCommand(exclusiveUntil, reason);
    }

    public CollisionDecision getDecision() {
        return decision;
    }

    public void setDecision(CollisionDecision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRegistrationNo() {
        return registrationNo;
    }

    public void setRegistrationNo(String registrationNo) {
        this.registrationNo = registrationNo;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }

    public LocalDate getExclusiveFrom() {
        return exclusiveFrom;
    }

    public void setExclusiveFrom(LocalDate exclusiveFrom) {
        this.exclusiveFrom = exclusiveFrom;
    }

    public LocalDate getExclusiveUntil() {
        return exclusiveUntil;
    }

    public void setExclusiveUntil(LocalDate exclusiveUntil) {
        this.exclusiveUntil = exclusiveUntil;
    }

    public @Nullable String getAnswerRemark() {
        return answerRemark;
    }

    public void setAnswerRemark(@Nullable String answerRemark) {
        this.answerRemark = answerRemark;
    }
}
