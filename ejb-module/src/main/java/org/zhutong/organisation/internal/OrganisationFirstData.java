package org.zhutong.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.zhutong.organisation.model.Branch;
import org.zhutong.organisation.model.Company;
import org.zhutong.organisation.spi.FirstData;

/** The company everywhere; its two branches in a demonstration. Employees appear at their first sign-on. */
@ApplicationScoped
public class OrganisationFirstData implements FirstData {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Override
    public int order() {
        return 0;
    }

    @Override
    public void base() {
        em.persist(new Company("ZT", "筑通建材有限公司", "CNY"));
    }

    @Override
    public void demo() {
        Long company = em.createQuery("SELECT c.id FROM Company c", Long.class).getSingleResult();
        em.persist(new Branch(company, "EAST", "华东分公司"));
        em.persist(new Branch(company, "SOUTH", "华南分公司"));
    }
}
