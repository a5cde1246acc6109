package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.LineResolver;
import org.zhutong.sales.internal.SalesQueries;
import org.zhutong.sales.internal.SalesSupport;
import org.zhutong.sales.model.LineSpec;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.shared.model.BusinessException;

/** What contracts need from sales: what lines come to, and the quotation they are made of. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AgreementService {
    @Inject
    private SalesQueries queries;

    @Inject
    private SalesSupport support;

    @Inject
    private LineResolver resolver;

    @Inject
    private CompanyBooks books;

    /** The customer something is to be agreed with. @throws BusinessException INVALID unless in scope and still sold to */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public CustomerInfo customer(long customerId) {
        return support.customerFor(customerId);
    }

    /**
     * What products and the price book say of lines.
     *
     * @param known products that may stay although they are no longer sold
     * @throws BusinessException INVALID with a violation for each line that is wrong
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public List<LineSpec> resolve(
            CustomerInfo customer, LocalDate date, List<? extends LineInput> lines, Set<Long> known) {
        return resolver.resolve(lines, new LineResolver.Terms(customer, date, books.currency()), known);
    }

    /**
     * The accepted quotation of which a contract is to be made. Nobody else makes anything of it until this transaction ends.
     *
     * @throws BusinessException NOT_FOUND outside the caller's scope; CONFLICT {@code sales.agreement.not-accepted},
     *     {@code sales.order.quotation-used} when an order or a contract was made of it already
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public Quotation accepted(long quotationId) {
        Quotation quotation = queries.lockedQuotation(quotationId);
        if (quotation.getStatus() != QuotationState.ACCEPTED) {
            throw BusinessException.conflict(
                    "sales.agreement.not-accepted",
                    quotation.label(),
                    "@" + quotation.getStatus().messageKey());
        }
        support.requireUnused(quotation);
        return quotation;
    }
}
