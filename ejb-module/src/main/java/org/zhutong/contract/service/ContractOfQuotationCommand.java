package org.zhutong.contract.service;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ContractKind;

/**
 * What the contract of an accepted quotation is to be.
 *
 * @param kind left out: SALES
 * @param title left out: that of its kind, with the project
 */
public record ContractOfQuotationCommand(
        @Nullable ContractKind kind,
        @Nullable @Size(max = 200) String title) {}
