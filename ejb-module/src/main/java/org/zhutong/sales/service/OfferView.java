package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A quotation as the customer sees it: nothing that is printed nowhere.
 *
 * @param version optimistic version: what is accepted is what was seen
 * @param contact whom the link was made for
 * @param terms of the company, in the language of the page
 */
public record OfferView(
        int version,
        String label,
        String company,
        @Nullable String companyPhone,
        @Nullable String companyEmail,
        String customer,
        String contact,
        @Nullable String project,
        String salesperson,
        @Nullable String salesPhone,
        LocalDate date,
        LocalDate validUntil,
        String currency,
        BigDecimal netTotal,
        BigDecimal taxTotal,
        BigDecimal grossTotal,
        @Nullable String remark,
        @Nullable String terms,
        Locale locale,
        List<Line> lines)
        implements Serializable {
    /** @param unitPrice net per {@code baseUnit} */
    public record Line(
            int lineNo,
            String product,
            @Nullable String spec,
            @Nullable String remark,
            BigDecimal quantity,
            String unit,
            String baseUnit,
            BigDecimal unitPrice,
            BigDecimal net)
            implements Serializable {}
}
