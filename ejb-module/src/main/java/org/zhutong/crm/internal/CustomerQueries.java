package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.CustomerIndustry;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.model.Division;
import org.zhutong.crm.model.Divisions;
import org.zhutong.crm.service.ContactRow;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.crm.service.MergeView;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Customers and contacts within the caller's scope. */
@ApplicationScoped
public class CustomerQueries {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public Customer load(long id) {
        Customer customer = em.find(Customer.class, id);
        if (customer == null || !caller.scope().includes(customer.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return customer;
    }

    /** @throws BusinessException NOT_FOUND when there is no such customer in the caller's scope */
    public void requireInScope(long id) {
        List<Long> branches = em.createQuery("SELECT c.branchId FROM Customer c WHERE c.id = :id", Long.class)
                .setParameter("id", id)
                .getResultList();
        if (branches.isEmpty() || !caller.scope().includes(branches.get(0))) {
            throw BusinessException.notFound("shared.not-found");
        }
    }

    /** Whom a merged customer leads to in the end; null when it stands for itself. */
    public @Nullable Long survivorOf(Customer customer) {
        Long survivor = customer.getMergedInto();
        Long next = survivor;
        while (next != null) {
            survivor = next;
            next = em.find(Customer.class, next).getMergedInto();
        }
        return survivor;
    }

    /** What became part of the customer, the latest first. */
    public List<MergeView> merges(long survivorId) {
        return em.createQuery(
                        "SELECT NEW org.zhutong.crm.service.MergeView(m.id, m.survivorId, m.mergedId, m.mergedCode, c.name,"
                                + " m.mergedAt, m.mergedBy, m.mergeReason, m.undoneAt, m.undoneBy)"
                                + " FROM CustomerMerge m JOIN Customer c ON c.id = m.mergedId WHERE m.survivorId = :id"
                                + " ORDER BY m.id DESC",
                        MergeView.class)
                .setParameter("id", survivorId)
                .getResultList();
    }

    public Page<CustomerRow> list(PageRequest request) {
        ListQuery<CustomerRow> query = new ListQuery<>(
                        em,
                        CustomerRow.class,
                        "NEW org.zhutong.crm.service.CustomerRow(c.id, c.code, c.name, c.level, c.branchId, b.name, c.salesperson,"
                                + " c.region, c.regionCode, c.industry, c.phone, c.paymentTermsDays, k.currency, k.creditLimit, k.exposure,"
                                + " k.creditLimit - k.exposure + CASE WHEN k.raisedUntil >= :today THEN k.raised ELSE 0 END,"
                                + " c.active)",
                        "Customer c JOIN CustomerCredit k ON k.customerId = c.id JOIN Branch b ON b.id = c.branchId",
                        "c.id")
                .given("today", caller.today())
                .where("c.mergedInto IS NULL")
                .search("c.searchText")
                .filter("level", "c.level", CustomerLevel::valueOf)
                .filter("branchId", "c.branchId", Long::valueOf)
                .filter("industry", "c.industry", CustomerIndustry::valueOf)
                .filterAs("regionCode", "c.regionCode LIKE :", CustomerQueries::within)
                .filter("salesperson", "c.salesperson", String::valueOf)
                .filter("taxId", "c.taxId", String::valueOf)
                .filter("code", "c.code", String::valueOf)
                .filter("active", "c.active", CustomerQueries::flag)
                .sortable("code", "c.code", CustomerRow::code)
                .sortable("name", "c.name", CustomerRow::name)
                .sortable("creditLimit", "k.creditLimit", CustomerRow::creditLimit)
                .sortable("exposure", "k.exposure", CustomerRow::exposure);
        return scoped(query).page(request, "code", CustomerRow::id);
    }

    private static String within(String code) {
        return Divisions.find(code)
                        .map(Division::prefix)
                        .orElseThrow(() -> new IllegalArgumentException("no division: " + code))
                + "%";
    }

    public Page<ContactRow> contacts(PageRequest request) {
        ListQuery<ContactRow> query = contactQuery()
                .search("c.searchText")
                .filter("customerId", "c.id", Long::valueOf)
                .where("c.mergedInto IS NULL")
                .filter("primary", "t.primary", CustomerQueries::flag)
                .sortable("name", "t.name", ContactRow::name);
        return scoped(query).page(request, "name", ContactRow::id);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public ContactRow contact(long id) {
        List<ContactRow> found = scoped(
                        contactQuery().where("t.id = :id", "id", id).sortable("name", "t.name", ContactRow::name))
                .page(PageRequest.first(), "name", ContactRow::id)
                .items();
        if (found.isEmpty()) {
            throw BusinessException.notFound("shared.not-found");
        }
        return found.get(0);
    }

    private ListQuery<ContactRow> contactQuery() {
        return new ListQuery<>(
                em,
                ContactRow.class,
                "NEW org.zhutong.crm.service.ContactRow(t.id, c.version, c.id, c.code, c.name, t.name, t.title, t.phone,"
                        + " t.email, t.primary)",
                "Contact t JOIN t.customer c",
                "t.id");
    }

    private <T> ListQuery<T> scoped(ListQuery<T> query) {
        DataScope scope = caller.scope();
        return scope.companyWide() ? query : query.within("c.branchId", scope.branchIds());
    }

    /** Another customer of the branch with the tax id; null when there is none. */
    public @Nullable String codeByTaxKey(String taxKey, @Nullable Long except) {
        List<String> codes = em.createQuery(
                        "SELECT c.code FROM Customer c WHERE c.taxKey = :key AND c.id <> :except", String.class)
                .setParameter("key", taxKey)
                .setParameter("except", except == null ? -1L : except)
                .getResultList();
        return codes.isEmpty() ? null : codes.get(0);
    }

    public boolean codeExists(String code) {
        return em.createQuery("SELECT COUNT(c) FROM Customer c WHERE c.code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    /** Salespeople that customers in scope are looked after by, in order: for a filter. */
    public List<String> salespeople() {
        DataScope scope = caller.scope();
        if (!scope.companyWide() && scope.branchIds().isEmpty()) {
            return List.of();
        }
        String within = scope.companyWide() ? "" : " AND c.branchId IN :branches";
        var query = em.createQuery(
                "SELECT DISTINCT c.salesperson FROM Customer c WHERE c.salesperson IS NOT NULL" + within
                        + " ORDER BY c.salesperson",
                String.class);
        if (!scope.companyWide()) {
            query.setParameter("branches", scope.branchIds());
        }
        return query.getResultList();
    }

    public String branchName(Long branchId) {
        return em.createQuery("SELECT b.name FROM Branch b WHERE b.id = :id", String.class)
                .setParameter("id", branchId)
                .getSingleResult();
    }

    static Boolean flag(String text) {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }
}
