package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.CustomerAlias;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** What customers call products: learnt from what people make of the lines of inquiries; within the caller's branches. */
@Stateless
public class AliasService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /**
     * Aliases in scope; {@code q} finds by customer and product. Filters: {@code customerId}, {@code productId}; sorts:
     * {@code rememberedAt}.
     */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public Page<AliasRow> list(PageRequest request) {
        ListQuery<AliasRow> query = new ListQuery<>(
                        em,
                        AliasRow.class,
                        "NEW org.zhutong.sales.service.AliasRow(a.id, a.version, a.customerId, c.name, a.text, a.askedUnit,"
                                + " a.productId, p.sku, p.name, p.spec, a.unit, a.rememberedBy,"
                                + " COALESCE(e.displayName, a.rememberedBy), a.rememberedAt)",
                        "CustomerAlias a JOIN Customer c ON c.id = a.customerId JOIN Product p ON p.id = a.productId"
                                + " LEFT JOIN Employee e ON e.username = a.rememberedBy",
                        "a.id")
                .search("c.searchText", "p.searchText")
                .filter("customerId", "a.customerId", Long::valueOf)
                .filter("productId", "a.productId", Long::valueOf)
                .sortable("rememberedAt", "a.rememberedAt", AliasRow::rememberedAt);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("c.branchId", scope.branchIds());
        }
        return query.page(request, "-rememberedAt", AliasRow::id);
    }

    /** The customer's inquiries are not matched by it any more. @throws BusinessException NOT_FOUND also outside the scope */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public void forget(long id) {
        List<Long> branches = em.createQuery(
                        "SELECT c.branchId FROM CustomerAlias a JOIN Customer c ON c.id = a.customerId WHERE a.id = :id",
                        Long.class)
                .setParameter("id", id)
                .getResultList();
        if (branches.isEmpty() || !caller.scope().includes(branches.get(0))) {
            throw BusinessException.notFound("shared.not-found");
        }
        CustomerAlias alias = em.find(CustomerAlias.class, id);
        if (alias != null) {
            em.remove(alias);
            em.flush();
        }
    }
}
