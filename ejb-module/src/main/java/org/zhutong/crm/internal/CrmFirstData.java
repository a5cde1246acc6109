package org.zhutong.crm.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhutong.crm.model.ContactData;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.CustomerCredit;
import org.zhutong.crm.model.CustomerData;
import org.zhutong.crm.model.CustomerIndustry;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.model.OpportunityStage;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.model.ReminderRule;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.spi.FirstData;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.service.BundledCsv;

/** Stages of opportunities and rules of reminders; customers of both branches in a demonstration: builders, decorators, developers, with people, levels and limits. */
@ApplicationScoped
public class CrmFirstData implements FirstData {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CompanyBooks books;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void base() {
        em.persist(new OpportunityStage("线索", 10, 10, true));
        em.persist(new OpportunityStage("方案选型", 20, 30, true));
        em.persist(new OpportunityStage("报价", 30, 50, true));
        em.persist(new OpportunityStage("商务谈判", 40, 75, true));
        em.persist(OpportunityStage.won("赢单", 90));
        em.persist(OpportunityStage.lost("输单", 100));
        em.persist(new ReminderRule(ReminderKind.QUOTATION_EXPIRES, null, 3, null, true));
        em.persist(new ReminderRule(ReminderKind.BUYING_INTERVAL, null, 14, new BigDecimal("1.5"), true));
        em.persist(new ReminderRule(ReminderKind.NO_CONTACT, null, 14, null, true));
        em.persist(new ReminderRule(ReminderKind.CONTRACT_ENDS, null, 30, null, true));
    }

    @Override
    public boolean isThere() {
        return em.createQuery("SELECT COUNT(s) FROM OpportunityStage s", Long.class)
                        .getSingleResult()
                > 0;
    }

    @Override
    public void demo() {
        String currency = books.currency();
        BundledCsv.read("/org/zhutong/crm/demo-customers.csv", row -> customer(row, currency));
    }

    private void customer(NamedCsvRecord row, String currency) {
        Long branchId = em.createQuery("SELECT b.id FROM Branch b WHERE b.code = :code", Long.class)
                .setParameter("code", row.getField("branch"))
                .getSingleResult();
        Customer customer = new Customer(
                row.getField("code"),
                branchId,
                new CustomerData(
                        row.getField("name"),
                        CustomerLevel.valueOf(row.getField("level")),
                        row.getField("salesperson"),
                        row.getField("taxId"),
                        row.getField("region"),
                        row.getField("address"),
                        row.getField("phone"),
                        null,
                        true,
                        CustomerIndustry.valueOf(row.getField("industry"))));
        customer.agreeTerms(Integer.parseInt(row.getField("terms")));
        customer.setContacts(contacts(row.getField("contacts")));
        em.persist(customer);
        em.persist(new CustomerCredit(customer, Money.of(new BigDecimal(row.getField("limit")), currency)));
    }

    /** {@code name/title/phone;…} */
    private static List<ContactData> contacts(String text) {
        List<ContactData> contacts = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] fields = part.split("/");
            contacts.add(new ContactData(null, fields[0], fields[1], fields[2], null, false));
        }
        return contacts;
    }
}
