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
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.spi.FirstData;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.service.BundledCsv;

/** Customers of both branches in a demonstration: builders, decorators, developers, with people, levels and limits. */
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
                        true));
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
