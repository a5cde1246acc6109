package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.OpportunityState;

/**
 * An opportunity.
 *
 * @param probability of its stage, in percent
 * @param owner user name of whoever looks after it, {@code ownerName} what they are called
 * @param closedOn the day it was won or lost; null while it is open
 * @param stages into which stages it came, the first first
 * @param documents what came of it: inquiries, quotations, contracts, orders, the kinds the caller reads, in the order of the
 *     work
 */
public record OpportunityView(
        long id,
        int version,
        String number,
        String name,
        @Nullable String projectName,
        long customerId,
        String customerCode,
        String customerName,
        long branchId,
        long stageId,
        String stageName,
        int probability,
        OpportunityState status,
        BigDecimal amount,
        String currency,
        LocalDate expectedClose,
        String owner,
        String ownerName,
        @Nullable String competitor,
        @Nullable String lostReason,
        @Nullable String remark,
        @Nullable LocalDate closedOn,
        Instant createdAt,
        List<PartyView> parties,
        List<StageEntryView> stages,
        List<HistoryView> documents)
        implements Serializable {}
