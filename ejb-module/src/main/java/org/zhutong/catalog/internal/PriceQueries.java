package org.zhutong.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.PriceList;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.model.PriceRule;
import org.zhutong.catalog.model.Product;
import org.zhutong.catalog.service.PriceListView;
import org.zhutong.catalog.service.PriceRuleRow;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Chunks;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Lists and look-ups of price lists and rules, within the caller's scope: lists for every branch and those of their own. */
@ApplicationScoped
public class PriceQueries {
    private static final String LIST = "NEW org.zhutong.catalog.service.PriceListView(l.id, l.version, l.code, l.name,"
            + " l.currency, l.customerLevel, l.branchId, b.name, l.validity.validFrom, l.validity.validTo, l.priority,"
            + " l.active, l.kind, l.customerId, l.opportunityId)";
    private static final String RULE =
            "NEW org.zhutong.catalog.service.PriceRuleRow(r.id, r.version, l.id, l.code, l.name,"
                    + " l.currency, p.id, p.sku, p.name, p.spec, p.baseUnit, r.minQuantity, r.unitPrice, r.validity.validFrom,"
                    + " r.validity.validTo, r.ceiling, r.used)";
    private static final String RULE_FROM = "PriceRule r JOIN r.priceList l JOIN r.product p";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    public Page<PriceListView> lists(PageRequest request) {
        ListQuery<PriceListView> query = new ListQuery<>(
                        em, PriceListView.class, LIST, "PriceList l LEFT JOIN Branch b ON b.id = l.branchId", "l.id")
                .search("LOWER(CONCAT(l.code, CONCAT(' ', l.name)))")
                .filter("code", "l.code", String::valueOf)
                .filter("customerLevel", "l.customerLevel", String::valueOf)
                .filter("branchId", "l.branchId", Long::valueOf)
                .filter("currency", "l.currency", String::valueOf)
                .filter("kind", "l.kind", PriceListKind::valueOf)
                .filter("customerId", "l.customerId", Long::valueOf)
                .filter("opportunityId", "l.opportunityId", Long::valueOf)
                .filter("active", "l.active", Boolean::valueOf)
                .sortable("code", "l.code", PriceListView::code)
                .sortable("name", "l.name", PriceListView::name)
                .sortable("validFrom", "l.validity.validFrom", PriceListView::validFrom)
                .sortable("priority", "l.priority", PriceListView::priority);
        DataScope scope = caller.scope();
        if (!scope.companyWide() && scope.branchIds().isEmpty()) {
            query.where(scopeCondition(scope));
        } else if (!scope.companyWide()) {
            query.where(scopeCondition(scope), "scope", scope.branchIds());
        }
        return query.page(request, "code", PriceListView::id);
    }

    private static String scopeCondition(DataScope scope) {
        return scope.branchIds().isEmpty() ? "l.branchId IS NULL" : "(l.branchId IS NULL OR l.branchId IN :scope)";
    }

    /** @throws BusinessException NOT_FOUND also for a list of another branch */
    public PriceList load(long id) {
        PriceList list = em.find(PriceList.class, id);
        if (list == null || (list.getBranchId() != null && !caller.scope().includes(list.getBranchId()))) {
            throw BusinessException.notFound("shared.not-found");
        }
        return list;
    }

    /** @throws BusinessException as {@link #load}; FORBIDDEN for a list of every branch when the caller has only their own */
    public PriceList writable(long id) {
        PriceList list = load(id);
        if (list.getBranchId() == null && !caller.scope().companyWide()) {
            throw BusinessException.forbidden("catalog.price-list.scope");
        }
        return list;
    }

    public boolean listExists(String code) {
        return em.createQuery("SELECT COUNT(l) FROM PriceList l WHERE l.code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    public @Nullable String branchName(Long branchId) {
        List<String> names = em.createQuery("SELECT b.name FROM Branch b WHERE b.id = :id", String.class)
                .setParameter("id", branchId)
                .getResultList();
        return names.isEmpty() ? null : names.get(0);
    }

    public Page<PriceRuleRow> rules(long priceListId, PageRequest request) {
        return new ListQuery<>(em, PriceRuleRow.class, RULE, RULE_FROM, "r.id")
                .where("l.id = :list", "list", priceListId)
                .search("p.searchText")
                .filter("productId", "p.id", Long::valueOf)
                .filter("sku", "p.sku", String::valueOf)
                .sortable("sku", "p.sku", PriceRuleRow::sku)
                .sortable("id", "r.id", PriceRuleRow::id)
                .sortable("validFrom", "r.validity.validFrom", PriceRuleRow::validFrom)
                .page(request, "sku", PriceRuleRow::id);
    }

    public PriceRuleRow rule(long id) {
        return em.createQuery("SELECT " + RULE + " FROM " + RULE_FROM + " WHERE r.id = :id", PriceRuleRow.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The rules of a product in lists within scope. */
    public List<PriceRuleRow> rulesOf(long productId) {
        DataScope scope = caller.scope();
        String within = scope.companyWide() ? "" : " AND " + scopeCondition(scope);
        TypedQuery<PriceRuleRow> query = em.createQuery(
                        "SELECT " + RULE + " FROM " + RULE_FROM + " WHERE p.id = :product" + within
                                + " ORDER BY l.code, r.minQuantity, r.validity.validFrom",
                        PriceRuleRow.class)
                .setParameter("product", productId)
                .setMaxResults(PageRequest.MAX_LIMIT);
        if (!scope.companyWide() && !scope.branchIds().isEmpty()) {
            query.setParameter("scope", scope.branchIds());
        }
        return query.getResultList();
    }

    /** The rules of some products in one list, as entities. */
    public List<PriceRule> rulesOf(PriceList list, Collection<Product> products) {
        List<Long> wanted = products.stream()
                .map(product -> Objects.requireNonNull(product.getId()))
                .toList();
        List<PriceRule> rules = new ArrayList<>();
        for (List<Long> ids : Chunks.of(wanted)) {
            rules.addAll(em.createQuery(
                            "SELECT r FROM PriceRule r WHERE r.priceList = :list AND r.product.id IN :ids",
                            PriceRule.class)
                    .setParameter("list", list)
                    .setParameter("ids", ids)
                    .getResultList());
        }
        return rules;
    }

    /** Products by id and by sku; each is found under what it was asked by. */
    public Map<Object, Product> products(Collection<Long> ids, Collection<String> skus) {
        Map<Object, Product> found = new HashMap<>();
        Chunks.of(ids)
                .forEach(chunk -> em.createQuery("SELECT p FROM Product p WHERE p.id IN :ids", Product.class)
                        .setParameter("ids", chunk)
                        .getResultList()
                        .forEach(product -> found.put(Objects.requireNonNull(product.getId()), product)));
        Chunks.of(skus)
                .forEach(chunk -> em.createQuery("SELECT p FROM Product p WHERE p.sku IN :skus", Product.class)
                        .setParameter("skus", chunk)
                        // where one product's units are looked at, all of them are read at once
                        .setHint("eclipselink.batch", "p.conversions")
                        .getResultList()
                        .forEach(product -> found.put(product.getSku(), product)));
        return found;
    }
}
