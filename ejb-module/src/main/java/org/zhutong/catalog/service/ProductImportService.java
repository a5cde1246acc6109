package org.zhutong.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.internal.CatalogCache;
import org.zhutong.catalog.internal.PriceQueries;
import org.zhutong.catalog.internal.ProductTerms;
import org.zhutong.catalog.model.PriceList;
import org.zhutong.catalog.model.PriceRule;
import org.zhutong.catalog.model.Product;
import org.zhutong.catalog.model.TaxRates;
import org.zhutong.catalog.model.UnitConversion;
import org.zhutong.catalog.model.Validity;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ConversionFactor;
import org.zhutong.shared.model.Violation;

/**
 * Enters many products with their prices, by the same rules as one by one: every row goes through the entities' guards, and
 * every change has its audit entry. Works on one batch at a time (some 1,000 rows) and forgets its entities after each, so
 * that memory does not grow with the file.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ProductImportService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private PriceQueries prices;

    @Inject
    private CatalogCache cache;

    @Inject
    private ProductTerms terms;

    @Inject
    private CallerContext caller;

    /** What a batch is compared with. */
    private record Present(
            Map<Object, Product> products,
            Map<Long, List<PriceRule>> rules,
            @Nullable PriceList list) {}

    /** What a batch writes: whose prices or descriptions may be cached, and which are found by other words now. */
    private record Touched(List<Long> cached, List<Product> described) {}

    /**
     * Tries a batch, and writes it if told to. Clears the persistence context: the caller holds no entity across it.
     *
     * @param rows of different skus
     * @param write false: only tells what would happen
     * @return a verdict for each row, in their order
     * @throws BusinessException FORBIDDEN when prices are to be entered without the permission {@code price:write}; NOT_FOUND
     *     for the price list
     */
    @RolesAllowed(Permissions.PRODUCT_WRITE)
    public List<ImportVerdict> apply(List<ImportedProduct> rows, ImportTarget target, boolean write) {
        Present present = present(rows, target);
        List<ImportVerdict> verdicts = new ArrayList<>(rows.size());
        Touched touched = new Touched(new ArrayList<>(), new ArrayList<>());
        for (ImportedProduct row : rows) {
            ImportVerdict verdict;
            try {
                verdict = apply(row, target, present, write, touched);
            } catch (BusinessException e) {
                verdict = new ImportVerdict(
                        ImportVerdict.Effect.UNCHANGED,
                        false,
                        new Violation(e.getField(), e.getKey(), List.of(e.getArgs()), null));
            }
            verdicts.add(verdict);
        }
        if (write) {
            cache.productsChange(touched.cached());
            em.flush();
            terms.renew(touched.described());
        }
        em.clear();
        return verdicts;
    }

    /** Which of these products exist, by their skus. */
    @RolesAllowed(Permissions.PRODUCT_WRITE)
    public Set<String> known(List<String> skus) {
        Set<String> known = prices.products(List.of(), skus).keySet().stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
        em.clear();
        return known;
    }

    private Present present(List<ImportedProduct> rows, ImportTarget target) {
        Map<Object, Product> products = prices.products(
                List.of(), rows.stream().map(ImportedProduct::sku).toList());
        Long listId = target.priceListId();
        if (listId == null) {
            return new Present(products, Map.of(), null);
        }
        if (!caller.has(Permissions.PRICE_WRITE)) {
            throw BusinessException.forbidden("catalog.price-list.write-forbidden");
        }
        PriceList list = prices.writable(listId);
        Map<Long, List<PriceRule>> rules = new HashMap<>();
        for (PriceRule rule : prices.rulesOf(list, products.values())) {
            if (rule.getMinQuantity().signum() == 0) {
                rules.computeIfAbsent(rule.getProduct().getId(), id -> new ArrayList<>())
                        .add(rule);
            }
        }
        return new Present(products, rules, list);
    }

    private ImportVerdict apply(
            ImportedProduct asFound, ImportTarget target, Present present, boolean write, Touched touched) {
        Product known = present.products().get(asFound.sku());
        ImportedProduct row = isCountedInPacks(known, asFound) ? asFound.countedInPacks() : asFound;
        boolean priced = present.list() != null || target.newPriceList();
        BigDecimal one = row.priceOfOne();
        BigDecimal price = one == null || !priced ? null : PriceRule.checkedPrice(one);
        ImportVerdict.Effect effect;
        Product product;
        if (known == null) {
            product = new Product(
                    row.sku(), row.baseUnit() == null ? target.defaultUnit() : row.baseUnit(), details(row, target));
            enterPack(product, row);
            effect = ImportVerdict.Effect.CREATED;
            if (write) {
                em.persist(product);
            }
        } else {
            product = known;
            effect = change(known, row, write);
        }
        boolean priceWritten = price != null && enterPrice(product, price, target.priceFrom(), present, write);
        if (write && known != null && (effect != ImportVerdict.Effect.UNCHANGED || priceWritten)) {
            touched.cached().add(Objects.requireNonNull(known.getId()));
        }
        if (write && effect != ImportVerdict.Effect.UNCHANGED) {
            touched.described().add(product);
        }
        return new ImportVerdict(effect, priceWritten, null);
    }

    private static boolean isCountedInPacks(@Nullable Product known, ImportedProduct row) {
        ImportedProduct.Pack pack = row.pack();
        return known != null && pack != null && known.getBaseUnit().equals(pack.unit());
    }

    /** @return whether the product was not handled in that pack before */
    private static boolean enterPack(Product product, ImportedProduct row) {
        ImportedProduct.Pack pack = row.pack();
        if (pack == null || handles(product, pack)) {
            return false;
        }
        product.convert(withPack(product, pack));
        return true;
    }

    private static boolean handles(Product product, ImportedProduct.Pack pack) {
        for (UnitConversion conversion : product.getConversions()) {
            if (conversion.getUnit().equals(pack.unit())) {
                if (!conversion.getFactor().equals(ConversionFactor.of(pack.size(), 1))) {
                    throw BusinessException.invalidField(
                            "baseUnit",
                            "catalog.product.pack-differs",
                            pack.unit(),
                            conversion
                                    .getFactor()
                                    .decimal()
                                    .stripTrailingZeros()
                                    .toPlainString(),
                            product.getBaseUnit());
                }
                return true;
            }
        }
        return false;
    }

    private static List<UnitConversion.Spec> withPack(Product product, ImportedProduct.Pack pack) {
        List<UnitConversion.Spec> specs = new ArrayList<>();
        product.getConversions()
                .forEach(one -> specs.add(new UnitConversion.Spec(one.getUnit(), one.getFactor(), one.isWholeUnits())));
        specs.add(new UnitConversion.Spec(pack.unit(), ConversionFactor.of(pack.size(), 1), false));
        return specs;
    }

    private static Product.Details details(ImportedProduct row, ImportTarget target) {
        return new Product.Details(
                row.name(),
                null,
                row.brand(),
                row.spec(),
                row.categoryId() == null ? target.defaultCategoryId() : row.categoryId(),
                TaxRates.of(row.taxRate() == null ? target.defaultTaxRate() : row.taxRate()),
                null);
    }

    private static ImportVerdict.Effect change(Product known, ImportedProduct row, boolean write) {
        known.checkBaseUnit(row.baseUnit());
        Product.Details wanted = new Product.Details(
                row.name() == null ? known.getName() : row.name(),
                known.getNameEn(),
                row.brand() == null ? known.getBrand() : row.brand(),
                row.spec() == null ? known.getSpec() : row.spec(),
                row.categoryId() == null ? known.getCategoryId() : row.categoryId(),
                row.taxRate() == null ? known.getTaxRate() : TaxRates.of(row.taxRate()),
                known.getWeight());
        ImportedProduct.Pack pack = row.pack();
        boolean packNew = pack != null && !handles(known, pack);
        if (!packNew && new Product(known.getSku(), known.getBaseUnit(), wanted).saysTheSameAs(known)) {
            return ImportVerdict.Effect.UNCHANGED;
        }
        if (write) {
            known.describe(wanted);
            enterPack(known, row);
        }
        return ImportVerdict.Effect.CHANGED;
    }

    /** @return whether the price differs from what the list says on that day already */
    private boolean enterPrice(Product product, BigDecimal price, LocalDate from, Present present, boolean write) {
        List<PriceRule> rules =
                product.getId() == null ? List.of() : present.rules().getOrDefault(product.getId(), List.of());
        PriceRule effective = rules.stream()
                .filter(rule -> rule.getValidity().includes(from))
                .max(Comparator.comparing((PriceRule rule) -> rule.getValidity().from()))
                .orElse(null);
        if (effective != null && effective.getUnitPrice().compareTo(price) == 0) {
            return false;
        }
        if (!write) {
            return true;
        }
        for (PriceRule rule : rules) {
            if (rule.getValidity().from().equals(from)) {
                rule.change(price, Validity.of(from, null));
                return true;
            }
        }
        em.persist(new PriceRule(
                Objects.requireNonNull(present.list()), product, BigDecimal.ZERO, price, Validity.of(from, null)));
        return true;
    }
}
