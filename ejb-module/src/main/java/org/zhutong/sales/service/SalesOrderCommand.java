package org.zhutong.sales.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales order to write. Of an order made from a quotation only contact, salesperson, remark and each line's warehouse and
 * date may differ from what the customer accepted.
 *
 * @param customerId whom it is for; its branch is the order's
 * @param projectName the building project it is for
 * @param contactName whom at the customer it concerns
 * @param salesperson user name of whoever looks after it; left out: the caller, on a change whoever did before
 * @param currency ISO 4217; only the company's, which is meant when left out
 * @param orderDate the day whose prices count; left out: today, on a change as before
 * @param discount percent off every line after its own; left out: none
 * @param remark printed below the lines
 * @param lines in their order; a line not listed is taken out
 */
public record SalesOrderCommand(
        @NotNull Long customerId,
        @Nullable @Size(max = 200) String projectName,
        @Nullable @Size(max = 100) String contactName,
        @Nullable @Size(max = 100) String salesperson,
        @Nullable @Size(max = 3) String currency,
        @Nullable LocalDate orderDate,

        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal discount,

        @Nullable @Size(max = 2000) String remark,
        @Size(max = 1000) List<@NotNull @Valid OrderLineCommand> lines) {
    public SalesOrderCommand {
        // left out in JSON it is null; a null among the lines is left for the validation to name
        lines = lines == null ? List.of() : Collections.unmodifiableList(lines);
    }
}
