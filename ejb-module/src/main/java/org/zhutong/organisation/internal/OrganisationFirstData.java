package org.zhutong.organisation.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.zhutong.organisation.model.Branch;
import org.zhutong.organisation.model.Company;
import org.zhutong.organisation.model.Employee;
import org.zhutong.organisation.spi.FirstData;
import org.zhutong.shared.service.BundledCsv;

/**
 * The company everywhere; in a demonstration its two branches and the people of the demo realm, so that documents show their
 * names. Elsewhere employees appear at their first sign-on.
 */
@ApplicationScoped
public class OrganisationFirstData implements FirstData {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private BranchDirectory branches;

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
        em.flush();
        BundledCsv.read("/org/zhutong/organisation/demo-employees.csv", this::employee);
    }

    private void employee(NamedCsvRecord row) {
        String branch = row.getField("branch");
        em.persist(new Employee(
                row.getField("username"), row.getField("name"), branch.isEmpty() ? null : branches.idOf(branch)));
    }
}
