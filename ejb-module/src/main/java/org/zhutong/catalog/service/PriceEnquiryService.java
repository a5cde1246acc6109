package org.zhutong.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.internal.CatalogCache;
import org.zhutong.catalog.internal.CatalogEntry;
import org.zhutong.catalog.model.PriceCandidate;
import org.zhutong.catalog.spi.CustomerPricing;
import org.zhutong.catalog.spi.CustomerPricingInfo;
import org.zhutong.catalog.spi.PriceTarget;
import org.zhutong.catalog.spi.PriceTargets;
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
    private CatalogCache cache;

    @Inject
    private PriceTargets targets;

    @Inject
    private CallerContext caller;

    /**
     * @throws BusinessException NOT_FOUND for an unknown product, a customer or project outside the caller's branches, or
     *     {@code catalog.price.none}; INVALID {@code catalog.no-conversion}
     */
    @RolesAllowed(Permissions.PRICE_READ)
    public PriceAnswer enquire(PriceEnquiry enquiry) {
        Question question = question(enquiry);
        return prices.resolve(question.query())
                .map(found -> answer(question, found))
                .orElseThrow(() -> BusinessException.notFound(
                        "catalog.price.none",
                        question.product().sku(),
                        question.query().currency()));
    }

    /**
     * The answer with every price that was considered, and why it was not taken.
     *
     * @throws BusinessException as {@link #enquire}, but where there is no price the rows say why not
     */
    @RolesAllowed(Permissions.PRICE_READ)
    public PriceConsidered consider(PriceEnquiry enquiry) {
        Question question = question(enquiry);
        List<PriceConsidered.Row> rows = considered(question.query()).stream()
                .filter(one -> one.candidate().branchId() == null
                        || caller.scope().includes(one.candidate().branchId()))
                .map(this::row)
                .toList();
        ProductInfo product = question.product();
        PriceQuery query = question.query();
        return new PriceConsidered(
                product.id(),
                product.sku(),
                product.name(),
                product.baseUnit(),
                query.baseQuantity(),
                query.date(),
                query.currency(),
                prices.resolve(query).map(found -> answer(question, found)).orElse(null),
                rows,
                rows.stream().anyMatch(row -> row.verdict().isOverlap()));
    }

    private List<PriceCandidate.Considered> considered(PriceQuery query) {
        CatalogEntry entry = cache.byIds(List.of(query.productId())).get(query.productId());
        return entry == null
                ? List.of()
                : PriceCandidate.considered(
                        entry.candidates(), query.wanted(), cache.ranking(), cache.used(entry.candidates()));
    }

    /** What is asked, with the product it is asked of. */
    private record Question(ProductInfo product, PriceQuery query) {}

    private Question question(PriceEnquiry enquiry) {
        ProductInfo product = products.byIds(List.of(enquiry.productId())).get(enquiry.productId());
        if (product == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        BigDecimal asked = enquiry.quantity() == null ? BigDecimal.ONE : enquiry.quantity();
        Quantity base =
                product.toBase(Quantity.of(asked, enquiry.unit() == null ? product.baseUnit() : enquiry.unit()));
        CustomerPricingInfo customer = customer(enquiry.customerId());
        requireProject(enquiry.opportunityId());
        return new Question(
                product,
                new PriceQuery(
                        product.id(),
                        enquiry.customerId(),
                        enquiry.opportunityId(),
                        customer == null ? null : customer.level(),
                        customer == null ? null : customer.branchId(),
                        base.value(),
                        enquiry.date() == null ? caller.today() : enquiry.date(),
                        enquiry.currency() == null ? books.currency() : enquiry.currency()));
    }

    private void requireProject(@Nullable Long opportunityId) {
        if (opportunityId != null) {
            PriceTarget project = targets.projects(List.of(opportunityId)).get(opportunityId);
            if (project == null || !caller.scope().includes(project.branchId())) {
                throw BusinessException.notFound("shared.not-found");
            }
        }
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

    private PriceAnswer answer(Question question, PriceQuote quote) {
        ProductInfo product = question.product();
        return new PriceAnswer(
                product.id(),
                product.sku(),
                product.baseUnit(),
                question.query().baseQuantity(),
                quote.unitPrice(),
                quote.currency(),
                product.taxRate(),
                quote.priceListCode(),
                quote.kind(),
                quote.ruleId(),
                Messages.text(
                        caller.locale(),
                        quote.explanationKey(),
                        quote.explanationArgs().toArray(new Serializable[0])));
    }

    private PriceConsidered.Row row(PriceCandidate.Considered considered) {
        PriceCandidate candidate = considered.candidate();
        return new PriceConsidered.Row(
                candidate.ruleId(),
                candidate.listCode(),
                candidate.listName(),
                candidate.kind(),
                candidate.priority(),
                candidate.customerLevel(),
                candidate.minQuantity(),
                candidate.unitPrice(),
                candidate.from(),
                candidate.to(),
                considered.verdict(),
                Messages.text(caller.locale(), considered.verdict().messageKey()));
    }
}
