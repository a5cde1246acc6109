package org.zhutong.sales.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.QuotationLayout;
import org.zhutong.sales.model.QuotationSection;
import org.zhutong.shared.model.Percent;

/**
 * A quotation to write.
 *
 * @param customerId whom it is for; its branch is the quotation's
 * @param projectName the building project it is for
 * @param contactName whom at the customer it is addressed to
 * @param salesperson user name of whoever looks after it; left out: the caller, on a change whoever did before
 * @param currency ISO 4217; only the company's, which is meant when left out
 * @param quotationDate the day whose prices count; left out: today, on a change as before
 * @param validUntil last day on which the customer may accept; left out: so many days after the date as the branch has set
 * @param discount percent off every line after its own; left out: none
 * @param remark printed below the lines
 * @param lines in their order; a line not listed is taken out
 * @param sections in their order, at most 100; left out: none
 */
public record QuotationCommand(
        @NotNull Long customerId,
        @Nullable @Size(max = 200) String projectName,
        @Nullable @Size(max = 100) String contactName,
        @Nullable @Size(max = 100) String salesperson,
        @Nullable @Size(max = 3) String currency,
        @Nullable LocalDate quotationDate,
        @Nullable LocalDate validUntil,

        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal discount,

        @Nullable @Size(max = 2000) String remark,
        @Size(max = 1000) List<@NotNull @Valid QuotationLineCommand> lines,
        @Size(max = 100) List<@NotNull @Valid QuotationSectionCommand> sections) {
    public QuotationCommand {
        // left out in JSON it is null; a null among the lines is left for the validation to name
        lines = lines == null ? List.of() : Collections.unmodifiableList(lines);
        sections = sections == null ? List.of() : Collections.unmodifiableList(sections);
    }

    /** How the lines are put together. */
    QuotationLayout layout() {
        List<QuotationSection> parts = new ArrayList<>();
        for (QuotationSectionCommand section : sections) {
            parts.add(new QuotationSection(
                    "sections[" + parts.size() + "]",
                    section.name(),
                    section.discount() == null ? Percent.ZERO : Percent.of(section.discount())));
        }
        return new QuotationLayout(
                parts, lines.stream().map(QuotationLineCommand::place).toList());
    }
}
