package org.zhutong.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhutong.catalog.internal.CatalogCache;
import org.zhutong.catalog.internal.PriceQueries;
import org.zhutong.catalog.internal.PriceRuleUses;
import org.zhutong.catalog.model.PriceList;
import org.zhutong.catalog.model.PriceRule;
import org.zhutong.catalog.model.Product;
import org.zhutong.catalog.model.Validity;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Violation;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** The prices within price lists. */
@Stateless
public class PriceRuleService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private PriceQueries prices;

    @Inject
    private CatalogCache cache;

    @Inject
    private PriceRuleUses uses;

    /** What makes two rules the same price. */
    private record Key(Long productId, BigDecimal minQuantity, LocalDate validFrom) {
        static Key of(PriceRule rule) {
            return new Key(
                    Objects.requireNonNull(rule.getProduct().getId()),
                    rule.getMinQuantity().stripTrailingZeros(),
                    rule.getValidity().from());
        }
    }

    /**
     * Prices of one list; {@code q} finds by the product's search text. Filters: {@code productId}, {@code sku}; sorts:
     * {@code sku}, {@code id}, {@code validFrom}.
     */
    @RolesAllowed(Permissions.PRICE_READ)
    public Page<PriceRuleRow> list(long priceListId, PageRequest request) {
        prices.load(priceListId);
        return prices.rules(priceListId, request);
    }

    /** Every price of a product in the lists the caller sees, at most 200, by list, quantity and first day. */
    @RolesAllowed(Permissions.PRICE_READ)
    public List<PriceRuleRow> ofProduct(long productId) {
        return prices.rulesOf(productId);
    }

    /**
     * Enters or changes prices, all or none.
     *
     * @throws BusinessException INVALID with a violation for each wrong entry ({@code rules[3].unitPrice}); NOT_FOUND for the
     *     list; FORBIDDEN for a list beyond the caller's branches
     */
    @RolesAllowed(Permissions.PRICE_WRITE)
    public PriceRulesResult upsert(long priceListId, PriceRulesCommand command) {
        PriceList list = prices.writable(priceListId);
        Map<Object, Product> products = products(command.rules());
        Map<Key, PriceRule> present = new HashMap<>();
        prices.rulesOf(list, products.values()).forEach(rule -> present.put(Key.of(rule), rule));
        List<Violation> violations = new ArrayList<>();
        Set<Key> seen = new HashSet<>();
        int[] counts = new int[3];
        for (int i = 0; i < command.rules().size(); i++) {
            try {
                PriceRuleCommand rule = command.rules().get(i);
                counts[apply(list, required(products, rule.named(i)), rule, present, seen)]++;
            } catch (BusinessException e) {
                violations.add(violation(i, e));
            }
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        cache.productsChange(products.values().stream()
                .map(Product::getId)
                .map(Objects::requireNonNull)
                .toList());
        em.flush();
        return new PriceRulesResult(counts[0], counts[1], counts[2]);
    }

    private static Product required(Map<Object, Product> products, Serializable name) {
        Product product = products.get(name);
        if (product == null) {
            throw BusinessException.invalidField(
                    name instanceof Long ? "productId" : "sku", "catalog.product.unknown", name);
        }
        return product;
    }

    /** @return 0 for created, 1 for updated, 2 for unchanged */
    private int apply(
            PriceList list, Product product, PriceRuleCommand wanted, Map<Key, PriceRule> present, Set<Key> seen) {
        LocalDate from = wanted.validFrom() == null ? list.getValidity().from() : wanted.validFrom();
        Validity validity = Validity.of(from, wanted.validTo());
        BigDecimal minimum =
                PriceRule.checkedMinimum(wanted.minQuantity() == null ? BigDecimal.ZERO : wanted.minQuantity());
        Key key = new Key(Objects.requireNonNull(product.getId()), minimum.stripTrailingZeros(), from);
        if (!seen.add(key)) {
            throw BusinessException.invalidField("minQuantity", "catalog.rule.twice", product.getSku(), minimum, from);
        }
        PriceRule known = present.get(key);
        if (known == null) {
            PriceRule rule = new PriceRule(list, product, minimum, wanted.unitPrice(), validity);
            rule.cap(wanted.ceiling());
            em.persist(rule);
            return 0;
        }
        boolean capped = known.cap(wanted.ceiling());
        return known.change(wanted.unitPrice(), validity) || capped ? 1 : 2;
    }

    private static Violation violation(int index, BusinessException e) {
        String path = "rules[" + index + "]" + (e.getField() == null ? "" : "." + e.getField());
        return new Violation(path, e.getKey(), List.of(e.getArgs()), null);
    }

    /** The products named, each under the name given. */
    private Map<Object, Product> products(List<PriceRuleCommand> rules) {
        List<Long> ids = new ArrayList<>();
        List<String> skus = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Serializable name = rules.get(i).named(i);
            if (name instanceof Long id) {
                ids.add(id);
            } else {
                skus.add((String) name);
            }
        }
        return prices.products(ids, skus);
    }

    /**
     * Changes one price; product, quantity and first day are what it is known by and stay.
     *
     * @param version as read
     * @throws BusinessException STALE when it was changed since
     */
    @RolesAllowed(Permissions.PRICE_WRITE)
    public PriceRuleRow update(long priceListId, long ruleId, int version, PriceChangeCommand command) {
        prices.writable(priceListId);
        PriceRule rule = load(priceListId, ruleId);
        StaleVersions.check(em, rule, version);
        cache.productChanges(Objects.requireNonNull(rule.getProduct().getId()));
        rule.cap(command.ceiling());
        rule.change(command.unitPrice(), Validity.of(rule.getValidity().from(), command.validTo()));
        em.flush();
        return prices.rule(ruleId);
    }

    /**
     * Takes a price out of the list. Its audit entry keeps what it was.
     *
     * @throws BusinessException CONFLICT {@code catalog.rule.has-uses} when orders took of it: then it can be ended
     */
    @RolesAllowed(Permissions.PRICE_WRITE)
    public void delete(long priceListId, long ruleId) {
        prices.writable(priceListId);
        PriceRule rule = load(priceListId, ruleId);
        if (uses.areThereOf(rule)) {
            throw BusinessException.conflict("catalog.rule.has-uses", rule.label());
        }
        cache.productChanges(Objects.requireNonNull(rule.getProduct().getId()));
        em.remove(rule);
        em.flush();
    }

    private PriceRule load(long priceListId, long ruleId) {
        PriceRule rule = em.find(PriceRule.class, ruleId);
        if (rule == null || !Objects.equals(rule.getPriceList().getId(), priceListId)) {
            throw BusinessException.notFound("shared.not-found");
        }
        return rule;
    }
}
