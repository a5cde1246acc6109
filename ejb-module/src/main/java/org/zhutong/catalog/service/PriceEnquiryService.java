package org.zhutong.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.spi.CustomerPricing;
import org.zhutong.catalog.spi.CustomerPricingInfo;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.service.Messages;

/** Answers what something costs somebody, and why. */
@Stateless
public class PriceEnquiryService {
    @Inject
    private ProductLookup products;

    @Inject
    private PriceService prices;

    @Inject
    private CompanyBooks books;

    @Inject
    private Instance<CustomerPricing> customers;

    @Inject
    private CallerContext caller;

    /**
     * @throws BusinessException NOT_FOUND for an unknown product, a customer outside the caller's branches, or
     *     {@code catalog.price.none}; INVALID {@code catalog.no-conversion}
     */
    @RolesAllowed(Permissions.PRICE_READ)
    public PriceAnswer enquire(PriceEnquiry enquiry) {
        ProductInfo product = products.byIds(List.of(enquiry.productId())).get(enquiry.productId());
        if (product == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        BigDecimal asked = enquiry.quantity() == null ? BigDecimal.ONE : enquiry.quantity();
        Quantity base =
                product.toBase(Quantity.of(asked, enquiry.unit() == null ? product.baseUnit() : enquiry.unit()));
        CustomerPricingInfo customer = customer(enquiry.customerId());
        String currency = enquiry.currency() == null ? books.currency() : enquiry.currency();
        Optional<PriceQuote> quote = prices.resolve(new PriceQuery(
                product.id(),
                customer == null ? null : customer.level(),
                customer == null ? null : customer.branchId(),
                base.value(),
                enquiry.date() == null ? caller.today() : enquiry.date(),
                currency));
        return quote.map(found -> answer(product, base, found))
                .orElseThrow(() -> BusinessException.notFound("catalog.price.none", product.sku(), currency));
    }

    private @Nullable CustomerPricingInfo customer(@Nullable Long customerId) {
        if (customerId == null) {
            return null;
        }
        return customers.stream()
                .flatMap(source -> source.of(customerId).stream())
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("shared.not-found"));
    }

    private PriceAnswer answer(ProductInfo product, Quantity base, PriceQuote quote) {
        return new PriceAnswer(
                product.id(),
                product.sku(),
                product.baseUnit(),
                base.value(),
                quote.unitPrice(),
                quote.currency(),
                product.taxRate(),
                quote.priceListCode(),
                quote.ruleId(),
                Messages.text(
                        caller.locale(),
                        quote.explanationKey(),
                        quote.explanationArgs().toArray(new Serializable[0])));
    }
}
