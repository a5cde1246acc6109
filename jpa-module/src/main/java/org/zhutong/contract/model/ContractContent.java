package org.zhutong.contract.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contract is to say. A list that is null stays as it is.
 *
 * @param lines in their order; an item not listed is taken out
 * @param clauses in their order; one not listed is taken out
 * @param payments 100 % together, or none at all yet
 * @param values for the places of clauses that the contract does not fill by itself
 */
public record ContractContent(
        ContractTerms terms,
        @Nullable List<ContractLineSpec> lines,
        @Nullable List<ClauseSpec> clauses,
        @Nullable List<PaymentTerm> payments,
        @Nullable List<ContractValue> values) {}
