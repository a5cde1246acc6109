package org.zhutong.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhutong.catalog.internal.CatalogCache;
import org.zhutong.catalog.internal.CatalogQueries;
import org.zhutong.catalog.internal.ProductTerms;
import org.zhutong.catalog.model.Category;
import org.zhutong.catalog.model.Product;
import org.zhutong.catalog.model.TaxRates;
import org.zhutong.catalog.model.UnitConversion;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** Products and the units they are handled in. */
@Stateless
public class ProductService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CatalogQueries queries;

    @Inject
    private CatalogCache cache;

    @Inject
    private ProductTerms terms;

    /**
     * Products; {@code q} finds by sku, name, brand, specification and pinyin initials. Filters: {@code sku},
     * {@code categoryId} (with all below it), {@code brand}, {@code active}; sorts: {@code sku}, {@code name}.
     */
    @RolesAllowed(Permissions.PRODUCT_READ)
    public Page<ProductRow> list(PageRequest request) {
        return queries.products(request);
    }

    @RolesAllowed(Permissions.PRODUCT_READ)
    public ProductView get(long id) {
        return view(load(id));
    }

    /**
     * @throws BusinessException INVALID, also for an unknown or inactive category or unit; CONFLICT
     *     {@code catalog.product.sku-taken}
     */
    @RolesAllowed(Permissions.PRODUCT_WRITE)
    public ProductView create(ProductCommand command) {
        Product product = new Product(command.sku(), command.baseUnit(), details(command));
        if (queries.productExists(product.getSku())) {
            throw BusinessException.conflict("catalog.product.sku-taken", product.getSku());
        }
        requireUnit("baseUnit", product.getBaseUnit());
        requireCategory(product.getCategoryId());
        convert(product, command);
        product.setActive(!Boolean.FALSE.equals(command.active()));
        em.persist(product);
        em.flush();
        terms.renew(List.of(product));
        return view(product);
    }

    /**
     * @param version as read
     * @throws BusinessException STALE when it was changed since; INVALID also when sku or base unit differ
     */
    @RolesAllowed(Permissions.PRODUCT_WRITE)
    public ProductView update(long id, int version, ProductCommand command) {
        Product product = load(id);
        StaleVersions.check(em, product, version);
        product.checkSku(command.sku());
        product.checkBaseUnit(command.baseUnit());
        if (!product.getCategoryId().equals(command.categoryId())) {
            requireCategory(command.categoryId());
        }
        cache.productChanges(id);
        Set<Long> before = product.traits().terms();
        product.describe(details(command));
        convert(product, command);
        product.setActive(!Boolean.FALSE.equals(command.active()));
        em.flush();
        if (!before.equals(product.traits().terms())) {
            terms.renew(List.of(product));
        }
        return view(product);
    }

    /** Lets a product be put into new documents, or no longer. */
    @RolesAllowed(Permissions.PRODUCT_WRITE)
    public void setActive(long id, boolean active) {
        Product product = load(id);
        cache.productChanges(id);
        product.setActive(active);
        em.flush();
    }

    private static Product.Details details(ProductCommand command) {
        return new Product.Details(
                command.name(),
                command.nameEn(),
                command.brand(),
                command.spec(),
                command.categoryId(),
                TaxRates.of(command.taxRate()),
                command.weight());
    }

    private void convert(Product product, ProductCommand command) {
        List<ConversionCommand> wanted = command.conversions();
        if (wanted == null) {
            return;
        }
        List<UnitConversion.Spec> specs = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            UnitConversion.Spec spec = wanted.get(i).spec("conversions[" + i + "]");
            requireUnit("conversions[" + i + "].unit", spec.unit());
            specs.add(spec);
        }
        product.convert(specs);
    }

    private void requireUnit(String field, String code) {
        if (!queries.unitExists(code)) {
            throw BusinessException.invalidField(field, "catalog.unit.unknown", code);
        }
    }

    private void requireCategory(Long id) {
        Category category = em.find(Category.class, id);
        if (category == null) {
            throw BusinessException.invalidField("categoryId", "catalog.category.unknown", id);
        }
        if (!category.isActive()) {
            throw BusinessException.invalidField("categoryId", "catalog.category.inactive", category.getName());
        }
    }

    private Product load(long id) {
        Product product = em.find(Product.class, id);
        if (product == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        return product;
    }

    private ProductView view(Product product) {
        List<ConversionView> conversions =
                product.getConversions().stream().map(ProductService::view).toList();
        return new ProductView(
                Objects.requireNonNull(product.getId()),
                product.getVersion(),
                product.getSku(),
                product.getName(),
                product.getNameEn(),
                product.getBrand(),
                product.getSpec(),
                product.getCategoryId(),
                em.find(Category.class, product.getCategoryId()).getName(),
                product.getBaseUnit(),
                product.getTaxRate(),
                product.getWeight(),
                product.isActive(),
                conversions,
                conversions.stream()
                        .map(one -> "1 " + one.unit() + " = "
                                + one.factor().stripTrailingZeros().toPlainString() + " " + product.getBaseUnit())
                        .collect(Collectors.joining("; ")));
    }

    private static ConversionView view(UnitConversion conversion) {
        return new ConversionView(
                conversion.getUnit(),
                conversion.getFactor().numerator(),
                conversion.getFactor().denominator(),
                conversion.getFactor().decimal(),
                conversion.isWholeUnits());
    }
}
