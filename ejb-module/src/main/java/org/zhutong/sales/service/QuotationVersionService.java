package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.ComparisonViews;
import org.zhutong.sales.internal.QuotationPrints;
import org.zhutong.sales.internal.SalesQueries;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationChoice;
import org.zhutong.sales.model.QuotationLine;
import org.zhutong.sales.model.SalesAmounts;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Messages;

/** The versions of a quotation, how they differ, its print and copies of it; within the caller's branches. */
@Stateless
public class QuotationVersionService {
    @Inject
    private SalesQueries queries;

    @Inject
    private ComparisonViews comparisons;

    @Inject
    private QuotationPrints prints;

    @Inject
    private QuotationService quotations;

    @Inject
    private CallerContext caller;

    /** Every version of a quotation, the latest first. */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public List<QuotationRow> versions(long id) {
        return queries.versions(queries.quotation(id).getNumber());
    }

    /**
     * What a quotation says otherwise than another: any two, though usually versions of one.
     *
     * @param id the later one
     * @param otherId what it is seen against
     * @throws BusinessException NOT_FOUND also when one of them is outside the caller's scope
     */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public ComparisonView compare(long id, long otherId) {
        return comparisons.of(queries.quotation(otherId), queries.quotation(id));
    }

    /**
     * Prints a quotation.
     *
     * @param language {@code en} or {@code zh-CN}; null: the caller's
     */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public PdfFile pdf(long id, @Nullable String language) {
        Locale locale =
                language == null ? caller.locale() : Messages.supported(Locale.forLanguageTag(language.strip()));
        return prints.pdf(queries.quotation(id), locale);
    }

    /**
     * Writes a new quotation with the lines of this one. List prices are those of today and of the customer it is for. Typed
     * prices and discounts were promised to one customer: a copy for the same keeps them, one for another does not. Sections, options and
     * alternatives stay.
     *
     * @throws BusinessException INVALID when the customer is unknown or no longer sold to, or a product is no longer sold
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView copy(long id, @Nullable Long customerId) {
        Quotation original = queries.quotation(id);
        boolean same = customerId == null || original.getCustomerId().equals(customerId);
        return quotations.create(new QuotationCommand(
                customerId == null ? original.getCustomerId() : customerId,
                original.getProjectName(),
                same ? original.getContactName() : null,
                null,
                original.getCurrency(),
                null,
                null,
                same ? original.getDiscount().value() : null,
                original.getRemark(),
                original.lines().stream().map(line -> line(line, same)).toList(),
                original.getSections().stream()
                        .map(section -> new QuotationSectionCommand(
                                section.getName(), same ? section.getDiscount().value() : null))
                        .toList()));
    }

    /**
     * What a quotation comes to when the customer takes some of its options.
     *
     * @param taken numbers of optional and alternative lines
     * @throws BusinessException INVALID when that is no choice; NOT_FOUND outside the caller's scope
     */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public QuotationChoiceView choice(long id, List<Integer> taken) {
        Quotation quotation = queries.quotation(id);
        SalesAmounts amounts = QuotationChoice.of(quotation, taken).amounts();
        return new QuotationChoiceView(
                taken.stream().distinct().sorted().toList(),
                quotation.getCurrency(),
                amounts.net(),
                amounts.tax(),
                amounts.gross());
    }

    private static QuotationLineCommand line(QuotationLine line, boolean withPromises) {
        return new QuotationLineCommand(
                null,
                line.getProductId(),
                null,
                line.getQuantity().value(),
                line.getQuantity().unit(),
                withPromises ? line.getManualPrice() : null,
                withPromises ? line.getDiscount().value() : null,
                line.getRemark(),
                line.getSectionNo(),
                line.getKind(),
                line.getAlternativeTo());
    }
}
