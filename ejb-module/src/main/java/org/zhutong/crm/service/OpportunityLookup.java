package org.zhutong.crm.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.zhutong.crm.model.Opportunity;

/** What documents need to know of opportunities, whichever their branch. The calling use case checks the permission. */
@Stateless
@PermitAll
public class OpportunityLookup {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    /** What a document shows of it. */
    public record Info(String number, String name, long branchId) {}

    public Optional<Info> find(long id) {
        return Optional.ofNullable(em.find(Opportunity.class, id))
                .map(one -> new Info(one.getNumber(), one.getName(), one.getBranchId()));
    }
}
