package org.zhutong.organisation.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.zhutong.organisation.model.Branch;
import org.zhutong.organisation.model.Company;
import org.zhutong.organisation.model.CompanyData;
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
        em.find(Company.class, company)
                .describe(
                        new CompanyData(
                                "筑通建材有限公司",
                                "Zhutong Building Materials Co., Ltd.",
                                "91310115MA1K4BXC1W",
                                "上海市浦东新区建业路 88 号",
                                "021-5000 8800",
                                "sales@zhutong.example",
                                "中国建设银行上海浦东支行",
                                "3105 0161 3600 0000 1234",
                                "1. 以上价格含增值税，货到工地指定地点，卸货由需方负责。\n2. 付款方式：合同签订付 30 %，货到验收后 30 天内付清余款。\n3. 瓷砖以整箱供货，同一空间请一次订足，避免色差。",
                                "1. Prices include VAT and delivery to the site; unloading is the buyer's.\n2. Payment: 30 % with the contract, the rest 30 days after acceptance.\n3. Tiles come in whole boxes; order enough of one lot for a room."));
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
