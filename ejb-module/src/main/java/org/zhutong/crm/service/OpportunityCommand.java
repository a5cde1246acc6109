package org.zhutong.crm.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity.
 *
 * @param customerId who may buy; its branch is the opportunity's. Fixed once it is there
 * @param stageId in which it begins; left out: the first. Afterwards it moves by its own operation, this is not looked at
 * @param amount what it is worth, including VAT, in the company's currency
 * @param expectedClose when the customer is expected to decide
 * @param owner user name of whoever looks after it; left out: the caller, on a change whoever did before
 * @param parties who takes part in the project, exactly these
 */
public record OpportunityCommand(
        @NotNull Long customerId,
        @Nullable Long stageId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String projectName,

        @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 2)
        BigDecimal amount,

        @NotNull LocalDate expectedClose,
        @Nullable @Size(max = 100) String owner,
        @Nullable @Size(max = 200) String competitor,
        @Nullable @Size(max = 1000) String remark,
        @Size(max = 20) List<@NotNull @Valid PartyCommand> parties) {
    public OpportunityCommand {
        // left out in JSON it is null; a null among them is left for the validation to name
        parties = parties == null ? List.of() : Collections.unmodifiableList(parties);
    }
}
