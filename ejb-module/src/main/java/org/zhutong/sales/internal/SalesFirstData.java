package org.zhutong.sales.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhutong.approval.service.ApprovalOutcome;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.spi.FirstData;
import org.zhutong.sales.model.LineSpec;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.model.SalesTerms;
import org.zhutong.sales.service.QuotationLineCommand;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.service.BundledCsv;
import org.zhutong.shared.service.NumberingService;

/** Quotations and orders in every state in a demonstration, each led there by the same verbs people use. */
@ApplicationScoped
public class SalesFirstData implements FirstData {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private LineResolver resolver;

    @Inject
    private CustomerLookup customers;

    @Inject
    private ApprovalService approvals;

    @Inject
    private NumberingService numbers;

    @Inject
    private OrderWarehouses warehouses;

    @Inject
    private OrderCommitment commitment;

    @Inject
    private CompanyBooks books;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void demo() {
        String currency = books.currency();
        BundledCsv.read("/org/zhutong/sales/demo-quotations.csv", row -> lead(row, currency));
    }

    private void lead(NamedCsvRecord row, String currency) {
        Long customerId = em.createQuery("SELECT c.id FROM Customer c WHERE c.code = :code", Long.class)
                .setParameter("code", row.getField("customer"))
                .getSingleResult();
        CustomerInfo customer =
                Objects.requireNonNull(customers.byIds(List.of(customerId)).get(customerId));
        long daysAgo = Long.parseLong(row.getField("daysAgo"));
        LocalDate date = LocalDate.now(clock).minusDays(daysAgo);
        Instant start = clock.instant().minus(Duration.ofDays(daysAgo));
        String seller = row.getField("salesperson");
        Quotation quotation = draft(row, customer, date, currency, Act.of(seller, start));
        String end = row.getField("end");
        if (end.equals("DRAFT")) {
            return;
        }
        Act submitted = Act.of(seller, start.plus(Duration.ofMinutes(40)));
        ApprovalOutcome outcome = approvals.request(quotation.approvalSubject(customer.name()), submitted);
        quotation.submit(outcome == ApprovalOutcome.PENDING, date, submitted);
        if (outcome == ApprovalOutcome.DIRECT && !end.equals("APPROVED")) {
            quotation.send(date, Act.of(seller, start.plus(Duration.ofHours(1))));
            answer(quotation, end, date, Act.of(seller, start.plus(Duration.ofHours(20))));
        }
        em.flush();
    }

    private Quotation draft(NamedCsvRecord row, CustomerInfo customer, LocalDate date, String currency, Act act) {
        List<QuotationLineCommand> lines = new ArrayList<>();
        for (String part : row.getField("lines").split(";")) {
            String[] skuAndQuantity = part.split("=");
            String[] quantityAndUnit = skuAndQuantity[1].split(" ");
            lines.add(QuotationLineCommand.plain(
                    null, skuAndQuantity[0], new BigDecimal(quantityAndUnit[0]), quantityAndUnit[1], null));
        }
        SalesTerms terms = new SalesTerms(
                row.getField("project"),
                row.getField("contact"),
                act.by(),
                date,
                Percent.of(row.getField("discount")),
                null);
        List<LineSpec> specs = resolver.resolve(lines, new LineResolver.Terms(customer, date, currency), Set.of());
        Quotation quotation = new Quotation(
                numbers.next(DocumentType.QUOTATION, date).value(),
                customer.id(),
                customer.branchId(),
                currency,
                terms,
                date.plusDays(30),
                act);
        quotation.change(customer.id(), customer.branchId(), terms, date.plusDays(30), specs);
        em.persist(quotation);
        em.flush();
        return quotation;
    }

    private void answer(Quotation quotation, String end, LocalDate date, Act act) {
        switch (end) {
            case "REJECTED" -> quotation.reject(act.because("客户选用了其他供应商"));
            case "EXPIRED" ->
                quotation.expire(LocalDate.now(clock), Act.of("system:quotation-expiry", clock.instant()));
            case "ACCEPTED" -> quotation.accept(date, act);
            case "ORDERED", "CONFIRMED" -> {
                quotation.accept(date, act);
                order(quotation, end.equals("CONFIRMED"), date.plusDays(1), act);
            }
            default -> {
                // stays sent
            }
        }
    }

    private void order(Quotation quotation, boolean confirmed, LocalDate date, Act act) {
        SalesTerms terms = new SalesTerms(
                quotation.getProjectName(),
                quotation.getContactName(),
                quotation.getSalesperson(),
                date,
                quotation.getDiscount(),
                quotation.getRemark());
        SalesOrder order = SalesOrder.of(
                quotation,
                numbers.next(DocumentType.SALES_ORDER, date).value(),
                terms,
                warehouses.delivery(null, date.plusDays(14), quotation.getBranchId()),
                act);
        em.persist(order);
        em.flush();
        if (confirmed) {
            order.confirm(false, act);
            commitment.take(order);
        }
    }
}
