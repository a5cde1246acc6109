package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.PriceQuery;
import org.zhutong.catalog.service.PriceQuote;
import org.zhutong.catalog.service.PriceService;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.catalog.service.ProductLookup;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.sales.model.LineSpec;
import org.zhutong.sales.service.LineInput;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;
import org.zhutong.shared.model.Violation;
import org.zhutong.shared.service.Chunks;

/**
 * Looks up what people left for the catalog and the price book to say: products, units, prices, taxes. For any number of
 * lines the same few statements.
 */
@ApplicationScoped
public class LineResolver {
    /**
     * For whom, when and in what the prices are.
     *
     * @param customer null when it is not known: then only prices for everybody count
     * @param opportunityId the project, whose price books count; null where there is none, or it is not known
     */
    public record Terms(
            @Nullable CustomerInfo customer, @Nullable Long opportunityId, LocalDate date, String currency) {
        /** For no project. */
        public Terms(@Nullable CustomerInfo customer, LocalDate date, String currency) {
            this(customer, null, date, currency);
        }

        @Nullable
        Long customerId() {
            return customer == null ? null : customer.id();
        }

        @Nullable
        String level() {
            return customer == null ? null : customer.level();
        }

        @Nullable
        Long branchId() {
            return customer == null ? null : customer.branchId();
        }
    }

    /** What became of one line: either a specification or what is wrong with it. */
    public record Resolved(
            @Nullable LineSpec spec, @Nullable BusinessException problem) {}

    /** The quantities of a line, with its product. */
    private record Measured(
            LineInput input, ProductInfo product, Quantity entered, Quantity handedOut, Quantity base) {}

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ProductLookup products;

    @Inject
    private PriceService prices;

    @Inject
    private SpecialPrices specialPrices;

    /**
     * @param knownProducts products of the document's present lines: they may stay although they are no longer sold
     * @throws BusinessException INVALID with a violation for each line that is wrong
     */
    public List<LineSpec> resolve(List<? extends LineInput> lines, Terms terms, Set<Long> knownProducts) {
        List<Violation> violations = new ArrayList<>();
        List<LineSpec> specs = new ArrayList<>();
        List<Resolved> resolved = tryResolve(lines, terms, knownProducts);
        for (int i = 0; i < resolved.size(); i++) {
            LineSpec spec = resolved.get(i).spec();
            BusinessException problem = resolved.get(i).problem();
            if (spec != null) {
                specs.add(spec);
            } else if (problem != null) {
                violations.add(violation("lines[" + i + "]", problem));
            }
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        return specs;
    }

    private static Violation violation(String line, BusinessException problem) {
        String field = problem.getField() == null ? line : line + "." + problem.getField();
        return new Violation(field, problem.getKey(), List.of(problem.getArgs()), null);
    }

    /** As {@link #resolve}, telling line by line what is wrong. */
    public List<Resolved> tryResolve(List<? extends LineInput> lines, Terms terms, Set<Long> knownProducts) {
        Map<String, Long> bySku = idsBySku(lines.stream()
                .filter(line -> line.productId() == null)
                .map(LineInput::sku)
                .filter(Objects::nonNull)
                .map(String::strip)
                .toList());
        Set<Long> ids = new HashSet<>(bySku.values());
        lines.stream().map(LineInput::productId).filter(Objects::nonNull).forEach(ids::add);
        Map<Long, ProductInfo> infos = products.byIds(ids);

        Map<Integer, Measured> measured = new HashMap<>();
        Map<Integer, BusinessException> problems = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                measured.put(i, measure(lines.get(i), product(lines.get(i), bySku, infos, knownProducts)));
            } catch (BusinessException e) {
                problems.put(i, e);
            }
        }
        return price(lines.size(), measured, problems, terms);
    }

    private List<Resolved> price(
            int size, Map<Integer, Measured> measured, Map<Integer, BusinessException> problems, Terms terms) {
        List<Integer> order = measured.keySet().stream().sorted().toList();
        List<PriceQuery> queries = order.stream()
                .map(i -> Objects.requireNonNull(measured.get(i)))
                .map(one -> new PriceQuery(
                        one.product().id(),
                        terms.customerId(),
                        terms.opportunityId(),
                        terms.level(),
                        terms.branchId(),
                        one.base().value(),
                        terms.date(),
                        terms.currency()))
                .toList();
        List<Optional<PriceQuote>> quotes = prices.resolve(queries);
        Map<Long, List<SpecialPrices.Offer>> offers = specialPrices.offers(
                terms.customer(), queries.stream().map(PriceQuery::productId).toList(), terms.date(), terms.currency());
        Map<Integer, Resolved> done = new HashMap<>();
        problems.forEach((i, problem) -> done.put(i, new Resolved(null, problem)));
        for (int n = 0; n < order.size(); n++) {
            int i = order.get(n);
            try {
                Measured one = Objects.requireNonNull(measured.get(i));
                done.put(
                        i,
                        new Resolved(
                                spec(
                                        one,
                                        quotes.get(n).orElse(null),
                                        SpecialPrices.best(
                                                offers.getOrDefault(
                                                        one.product().id(), List.of()),
                                                one.base().value(),
                                                quotes.get(n).orElse(null),
                                                one.input().manualPrice()),
                                        terms.currency()),
                                null));
            } catch (BusinessException e) {
                done.put(i, new Resolved(null, e));
            }
        }
        List<Resolved> inOrder = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            inOrder.add(Objects.requireNonNull(done.get(i)));
        }
        return inOrder;
    }

    private static ProductInfo product(
            LineInput line, Map<String, Long> bySku, Map<Long, ProductInfo> infos, Set<Long> knownProducts) {
        Long id = line.productId();
        String sku = line.sku();
        if (id == null && sku == null) {
            throw BusinessException.invalidField("productId", "shared.required");
        }
        String field = id == null ? "sku" : "productId";
        if (id == null && sku != null) {
            id = bySku.get(sku.strip());
        }
        ProductInfo info = id == null ? null : infos.get(id);
        if (info == null) {
            throw BusinessException.invalidField(
                    field, "sales.product-unknown", sku == null ? String.valueOf(line.productId()) : sku);
        }
        if (!info.active() && !knownProducts.contains(info.id())) {
            throw BusinessException.invalidField(field, "sales.product-inactive", info.name());
        }
        return info;
    }

    private static Measured measure(LineInput line, ProductInfo product) {
        BigDecimal quantity = line.quantity();
        if (quantity == null) {
            throw BusinessException.invalidField("quantity", "shared.required");
        }
        String unit = line.unit() == null || line.unit().isBlank()
                ? product.baseUnit()
                : line.unit().strip();
        try {
            Quantity entered = Quantity.positive(quantity, unit);
            Quantity handedOut = product.handedOut(entered);
            return new Measured(line, product, entered, handedOut, product.toBase(handedOut));
        } catch (BusinessException e) {
            if (e.getField() != null) {
                throw e;
            }
            throw BusinessException.invalidField("quantity", e.getKey(), e.getArgs());
        }
    }

    private static LineSpec spec(
            Measured one, @Nullable PriceQuote quote, SpecialPrices.@Nullable Offer special, String currency) {
        LineInput line = one.input();
        ProductInfo product = one.product();
        BigDecimal manual = line.manualPrice();
        if (manual != null && manual.signum() < 0) {
            throw BusinessException.invalidField("manualPrice", "shared.positive-or-zero");
        }
        return new LineSpec(
                line.id(),
                product.id(),
                product.sku(),
                product.name(),
                product.spec(),
                one.entered(),
                one.handedOut(),
                one.base(),
                product.taxRate(),
                listPrice(quote, special, currency),
                priceSource(quote, special),
                manual == null ? null : price(manual, currency),
                line.discount() == null ? Percent.ZERO : discount(line.discount()),
                line.remark(),
                special == null ? null : special.lineId(),
                special == null ? priceRule(quote, manual) : null);
    }

    /** The price of a project's book of which the line takes; none where the seller asks for more than it. */
    private static @Nullable Long priceRule(@Nullable PriceQuote quote, @Nullable BigDecimal manual) {
        return quote == null || !quote.capped() || (manual != null && manual.compareTo(quote.unitPrice()) > 0)
                ? null
                : Long.valueOf(quote.ruleId());
    }

    private static @Nullable UnitPrice listPrice(
            @Nullable PriceQuote quote, SpecialPrices.@Nullable Offer special, String currency) {
        if (special != null) {
            return UnitPrice.of(special.price(), currency);
        }
        return quote == null ? null : UnitPrice.of(quote.unitPrice(), currency);
    }

    private static @Nullable String priceSource(@Nullable PriceQuote quote, SpecialPrices.@Nullable Offer special) {
        if (special != null) {
            return PriceExplanation.encode(special.explanationKey(), special.explanationArgs());
        }
        return quote == null ? null : PriceExplanation.encode(quote.explanationKey(), quote.explanationArgs());
    }

    private static BigDecimal price(BigDecimal manual, String currency) {
        try {
            return UnitPrice.of(manual, currency).value();
        } catch (BusinessException e) {
            throw BusinessException.invalidField("manualPrice", e.getKey(), e.getArgs());
        }
    }

    private static Percent discount(BigDecimal value) {
        try {
            return Percent.of(value);
        } catch (BusinessException e) {
            throw BusinessException.invalidField("discount", e.getKey(), e.getArgs());
        }
    }

    /** Product ids by sku, exactly as written. */
    public Map<String, Long> idsBySku(Collection<String> skus) {
        Map<String, Long> ids = new HashMap<>();
        for (List<String> wanted : Chunks.of(skus)) {
            em.createQuery("SELECT p.sku, p.id FROM Product p WHERE p.sku IN :skus", Object[].class)
                    .setParameter("skus", wanted)
                    .getResultList()
                    .forEach(row -> ids.put((String) row[0], (Long) row[1]));
        }
        return ids;
    }
}
