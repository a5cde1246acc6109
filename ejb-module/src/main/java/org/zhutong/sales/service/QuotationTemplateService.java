package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.SalesQueries;
import org.zhutong.sales.model.QuotationTemplate;
import org.zhutong.sales.model.QuotationTemplateLine;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Templates of quotations, within the caller's branches. */
@Stateless
public class QuotationTemplateService {
    private static final String ROW =
            "NEW org.zhutong.sales.service.QuotationTemplateRow(t.id, t.version, t.name, t.branchId, b.name, t.createdBy,"
                    + " COALESCE(e.displayName, t.createdBy), t.createdAt)";
    private static final String FROM =
            "QuotationTemplate t JOIN Branch b ON b.id = t.branchId LEFT JOIN Employee e ON e.username = t.createdBy";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SalesQueries queries;

    @Inject
    private QuotationService quotations;

    @Inject
    private CallerContext caller;

    /** Templates in scope; {@code q} finds by name. Filter: {@code branchId}; sorts: {@code name}, {@code createdAt}. */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public Page<QuotationTemplateRow> list(PageRequest request) {
        ListQuery<QuotationTemplateRow> query = new ListQuery<>(em, QuotationTemplateRow.class, ROW, FROM, "t.id")
                .search("t.searchText")
                .filter("branchId", "t.branchId", Long::valueOf)
                .sortable("name", "t.name", QuotationTemplateRow::name)
                .sortable("createdAt", "t.createdAt", QuotationTemplateRow::createdAt);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("t.branchId", scope.branchIds());
        }
        return query.page(request, "name", QuotationTemplateRow::id);
    }

    /**
     * Saves what a quotation says as a template of its branch.
     *
     * @throws BusinessException NOT_FOUND when the quotation is outside the caller's scope; INVALID for a name that is none;
     *     CONFLICT when it has no lines or the branch has a template of that name
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationTemplateRow save(QuotationTemplateCommand command) {
        QuotationTemplate template =
                new QuotationTemplate(queries.quotation(command.quotationId()), command.name(), caller.act());
        em.persist(template);
        em.flush();
        return em.createQuery("SELECT " + ROW + " FROM " + FROM + " WHERE t.id = :id", QuotationTemplateRow.class)
                .setParameter("id", template.getId())
                .getSingleResult();
    }

    /**
     * Writes a new quotation with its lines, at the list prices of today and of the customer.
     *
     * @throws BusinessException NOT_FOUND outside the caller's scope; INVALID when the customer is unknown or no longer sold to,
     *     or a product is no longer sold
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView start(long id, QuotationTemplateStartCommand command) {
        List<QuotationSectionCommand> sections = new ArrayList<>();
        List<QuotationLineCommand> lines = new ArrayList<>();
        Integer section = null;
        for (QuotationTemplateLine line : template(id).getLines()) {
            // sections that had no lines are gone, so they are counted anew
            if (!Objects.equals(section, line.getSectionNo())) {
                sections.add(new QuotationSectionCommand(Objects.requireNonNull(line.getSectionName()), null));
                section = line.getSectionNo();
            }
            lines.add(new QuotationLineCommand(
                    null,
                    line.getProductId(),
                    null,
                    line.getQuantity(),
                    line.getUnit(),
                    null,
                    null,
                    line.getRemark(),
                    section == null ? null : Integer.valueOf(sections.size()),
                    line.getKind(),
                    line.getAlternativeTo()));
        }
        return quotations.create(new QuotationCommand(
                command.customerId(), null, null, null, null, null, null, null, null, lines, sections));
    }

    /** Takes a template away; quotations begun with it stay. @throws BusinessException NOT_FOUND outside the caller's scope */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public void remove(long id) {
        em.remove(template(id));
        em.flush();
    }

    private QuotationTemplate template(long id) {
        QuotationTemplate template = em.find(QuotationTemplate.class, id);
        if (template == null || !caller.scope().includes(template.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return template;
    }
}
