package org.zhutong.sales.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Text;

/**
 * What a sales document says above its lines.
 *
 * @param projectName the building project it is for
 * @param contactName whom at the customer it is addressed to
 * @param salesperson user name of whoever looks after it
 * @param date business date of the document: prices and taxes are those of this day
 * @param discount taken off every line after its own discount
 * @param remark printed below the lines
 */
public record SalesTerms(
        @Nullable String projectName,
        @Nullable String contactName,
        String salesperson,
        LocalDate date,
        Percent discount,
        @Nullable String remark) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    public SalesTerms {
        projectName = Text.optionalLine("projectName", projectName, 200);
        contactName = Text.optionalLine("contactName", contactName, 100);
        salesperson = Text.required("salesperson", salesperson, 100);
        remark = Text.optional("remark", remark, 2000);
        plausible("date", date);
        if (discount.value().signum() < 0 || discount.compareTo(SalesDocument.HUNDRED_PERCENT) > 0) {
            throw BusinessException.invalidField("discount", "sales.discount-invalid", discount.value());
        }
    }

    /** Refuses dates nobody means, which some databases cannot keep. */
    public static LocalDate plausible(String field, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw BusinessException.invalidField(field, "sales.date-implausible", EARLIEST, LATEST);
        }
        return date;
    }
}
