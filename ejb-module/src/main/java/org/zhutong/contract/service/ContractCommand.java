package org.zhutong.contract.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ContractKind;

/**
 * A contract to write. Lists left out: in a new one the standard clauses and payment on delivery, else as before.
 *
 * @param customerId whom it is with; its branch is the contract's; never changes
 * @param kind left out: SALES; never changes
 * @param title what it is called
 * @param projectName the building project it is for
 * @param contactName whom at the customer it concerns
 * @param salesperson user name of whoever looks after it; left out: the caller, on a change whoever did before
 * @param contractDate left out: today, on a change as before
 * @param effectiveFrom from when it holds; left out: from the day it is signed
 * @param validUntil the last day on which something is ordered by it; needed of a framework contract
 * @param deliveryTerms when and in which lots is delivered
 * @param penaltyTerms what somebody pays who is late
 * @param lines in their order; an item not listed is taken out. The lines of an accepted quotation are left out
 * @param clauses in their order; one not listed is taken out
 * @param payments 100 % together
 * @param values for places of the clauses that the contract does not fill by itself, by name
 */
public record ContractCommand(
        @NotNull Long customerId,
        @Nullable ContractKind kind,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 200) String projectName,
        @Nullable @Size(max = 100) String contactName,
        @Nullable @Size(max = 100) String salesperson,
        @Nullable LocalDate contractDate,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate validUntil,
        @Nullable @Size(max = 1000) String deliveryTerms,
        @Nullable @Size(max = 1000) String penaltyTerms,
        @Nullable @Size(max = 1000) List<@NotNull @Valid ContractLineCommand> lines,
        @Nullable @Size(max = 100) List<@NotNull @Valid ContractClauseCommand> clauses,
        @Nullable @Size(max = 20) List<@NotNull @Valid PaymentCommand> payments,
        @Nullable @Size(max = 50) Map<@NotBlank @Size(max = 60) String, @Nullable @Size(max = 500) String> values) {}
