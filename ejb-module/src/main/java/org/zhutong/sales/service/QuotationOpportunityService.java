package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.OpportunityLookup;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.SalesQueries;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationOpportunity;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.AlreadyThere;

/** For which opportunity a quotation is. It is no part of the offer, so it may be said in every state. */
@Stateless
public class QuotationOpportunityService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @EJB
    private OpportunityLookup opportunities;

    @Inject
    private SalesQueries queries;

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public QuotationOpportunityView get(long quotationId) {
        List<QuotationOpportunity> links = links(queries.quotation(quotationId));
        return view(links.isEmpty() ? null : links.get(0).getOpportunityId());
    }

    /** @throws BusinessException INVALID at {@code opportunityId} for one of another branch, or that is not there */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationOpportunityView set(long quotationId, QuotationOpportunityCommand command) {
        Quotation quotation = queries.quotation(quotationId);
        List<QuotationOpportunity> links = links(quotation);
        Long wanted = command.opportunityId();
        if (wanted == null) {
            links.forEach(em::remove);
        } else {
            OpportunityLookup.Info info = opportunities.find(wanted).orElse(null);
            if (info == null || info.branchId() != quotation.getBranchId()) {
                throw BusinessException.invalidField("opportunityId", "crm.opportunity.unknown", wanted);
            }
            if (links.isEmpty()) {
                em.persist(new QuotationOpportunity(quotation.getNumber(), wanted));
            } else {
                links.get(0).changeTo(wanted);
            }
        }
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw AlreadyThere.or(e);
        }
        return view(wanted);
    }

    private List<QuotationOpportunity> links(Quotation quotation) {
        return em.createQuery(
                        "SELECT l FROM QuotationOpportunity l WHERE l.quotationNumber = :number",
                        QuotationOpportunity.class)
                .setParameter("number", quotation.getNumber())
                .getResultList();
    }

    private QuotationOpportunityView view(@Nullable Long id) {
        return id == null
                ? new QuotationOpportunityView(null, null, null)
                : opportunities
                        .find(id)
                        .map(info -> new QuotationOpportunityView(id, info.number(), info.name()))
                        .orElse(new QuotationOpportunityView(null, null, null));
    }
}
