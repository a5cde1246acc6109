package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CollisionDecision;
import org.zhutong.crm.model.RegistrationState;

/**
 * A registration of a project.
 *
 * @param own whether it is of the caller's branches; else it is shown because the caller decides on collisions
 * @param salespersonName what whoever looks after it is called
 * @param decision what a manager decided where it collided; the reason is in the history
 * @param collisions who holds the project now, as far as that matters: while it is a draft, or waits for a decision
 * @param actions what the caller may do with it as it is: change, submit, decide, grant, refuse, extend, withdraw
 */
public record RegistrationView(
        long id,
        int version,
        String number,
        RegistrationState status,
        boolean own,
        long customerId,
        String customerName,
        long branchId,
        String branchName,
        @Nullable Long opportunityId,
        @Nullable String opportunityNumber,
        String projectName,
        @Nullable String region,
        @Nullable String address,
        @Nullable String projectOwner,
        @Nullable String contractor,
        String brand,
        @Nullable String demand,
        BigDecimal amount,
        String currency,
        @Nullable LocalDate expectedDate,
        String salesperson,
        String salespersonName,
        @Nullable String remark,
        @Nullable String registrationNo,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate exclusiveFrom,
        @Nullable LocalDate exclusiveUntil,
        @Nullable String answerRemark,
        @Nullable CollisionDecision decision,
        Instant createdAt,
        List<CollisionView> collisions,
        List<RegistrationChange> history,
        List<String> actions)
        implements Serializable {}
