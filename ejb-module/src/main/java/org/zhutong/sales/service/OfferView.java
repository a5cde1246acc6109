package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.LineKind;

/**
 * A quotation as the customer sees it: nothing that is printed nowhere.
 *
 * @param version optimistic version: what is accepted is what was seen
 * @param contact whom the link was made for
 * @param terms of the company, in the language of the page
 * @param netTotal of what is bought by the choice shown; {@code taxTotal} and {@code grossTotal} likewise
 * @param options whether there is something to choose
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
        boolean options,
        List<Line> lines)
        implements Serializable {
    /** The lines that may be taken or left. */
    public List<Line> optional() {
        return lines.stream().filter(line -> line.kind() == LineKind.OPTIONAL).toList();
    }

    /** The lines of which one of several is taken, each with its alternatives behind it. */
    public List<List<Line>> alternatives() {
        return lines.stream()
                .map(main -> Stream.concat(
                                Stream.of(main),
                                lines.stream().filter(line -> Objects.equals(line.alternativeTo(), main.lineNo())))
                        .toList())
                .filter(group -> group.size() > 1)
                .toList();
    }

    /** Numbers of the optional and alternative lines taken by the choice shown. */
    public List<Integer> taken() {
        return lines.stream()
                .filter(line -> line.kind() != LineKind.NORMAL && line.taken())
                .map(Line::lineNo)
                .toList();
    }

    /**
     * @param section name of the section that begins with this line, with its discount; null where none does
     * @param taken whether it is bought by the choice shown
     * @param unitPrice net per {@code baseUnit}
     */
    public record Line(
            int lineNo,
            @Nullable String section,
            LineKind kind,
            @Nullable Integer alternativeTo,
            boolean taken,
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
