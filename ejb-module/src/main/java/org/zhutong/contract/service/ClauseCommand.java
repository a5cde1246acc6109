package org.zhutong.contract.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.model.ContractKind;

/**
 * A standard clause to write.
 *
 * @param code by which people know it; fixed once it is written
 * @param title its heading
 * @param text with places such as <code>${customer}</code> that each contract fills: those of the contract itself, and any
 *     others, for which whoever writes the contract gives a value
 * @param riskNote what to mind when somebody alters it
 * @param kind whether it has to be in a contract
 * @param group of whose clauses a contract has exactly one; needed with ALTERNATIVE, and only there
 * @param contractKind the only kind of contract it is for; left out: every kind
 * @param position its place among the others; left out: 100
 * @param active whether new contracts get it; left out: yes
 */
public record ClauseCommand(
        @NotBlank @Size(max = 30) String code,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 8000) String text,
        @Nullable @Size(max = 1000) String riskNote,
        @NotNull ClauseKind kind,
        @Nullable @Size(max = 50) String group,
        @Nullable ContractKind contractKind,
        @Nullable Integer position,
        @Nullable Boolean active) {}
