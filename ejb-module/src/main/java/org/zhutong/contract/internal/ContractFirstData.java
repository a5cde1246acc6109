package org.zhutong.contract.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.contract.model.ClauseData;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.model.ClauseTemplate;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractContent;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.model.ContractTerms;
import org.zhutong.contract.model.ContractValue;
import org.zhutong.contract.model.ContractVariable;
import org.zhutong.contract.model.PaymentKind;
import org.zhutong.contract.model.PaymentTerm;
import org.zhutong.contract.model.Signature;
import org.zhutong.organisation.spi.FirstData;
import org.zhutong.sales.model.Quotation;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.service.BundledCsv;
import org.zhutong.shared.service.NumberingService;

/** The clauses of a usual contract for building materials, for every company to make its own; in a demonstration a contract. */
@ApplicationScoped
public class ContractFirstData implements FirstData {
    /** SHA-256 of nothing: a demonstration has no signed copy. */
    private static final String EXAMPLE_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private ContractDrafts drafts;

    @Inject
    private ContractPlaces places;

    @Inject
    private ContractQueries queries;

    @Inject
    private ApprovalService approvals;

    @Inject
    private NumberingService numbers;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void base() {
        BundledCsv.read("/org/zhutong/contract/base-clauses.csv", this::clause);
    }

    @Override
    public boolean isThere() {
        return em.createQuery("SELECT COUNT(t) FROM ClauseTemplate t", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** A framework contract with a customer who has ordered before, in force where no policy asks about it. */
    @Override
    public void demo() {
        em.createQuery(
                        "SELECT q FROM Quotation q WHERE EXISTS (SELECT o.id FROM SalesOrder o WHERE o.quotationId = q.id)"
                                + " ORDER BY q.id",
                        Quotation.class)
                .setMaxResults(1)
                .getResultList()
                .forEach(this::framework);
    }

    private void framework(Quotation quotation) {
        LocalDate day = LocalDate.now(clock);
        Act act = Act.of(quotation.getSalesperson(), clock.instant());
        ContractTerms terms = new ContractTerms(
                "年度供货框架合同",
                quotation.getProjectName(),
                quotation.getContactName(),
                quotation.getSalesperson(),
                day,
                day,
                day.plusYears(1),
                "按订单分批送货，需方提前 3 日通知",
                "逾期付款的，每日按未付金额的万分之五支付违约金");
        Contract contract = new Contract(
                numbers.next(DocumentType.CONTRACT, day).value(),
                ContractKind.FRAMEWORK,
                quotation.getCustomerId(),
                quotation.getBranchId(),
                null,
                quotation.getCurrency(),
                terms,
                act);
        contract.change(new ContractContent(
                terms,
                ContractDrafts.lines(quotation),
                drafts.standard(ContractKind.FRAMEWORK),
                List.of(
                        new PaymentTerm("payments", PaymentKind.ADVANCE, Percent.of("30"), null, "合同签订后 7 日内"),
                        new PaymentTerm("payments", PaymentKind.ON_DELIVERY, Percent.of("65"), null, "每批货到验收后 30 日内"),
                        new PaymentTerm("payments", PaymentKind.RETENTION, Percent.of("5"), 12, "工程竣工验收后")),
                List.of(new ContractValue("仲裁委员会", "上海仲裁委员会"), new ContractValue("工地地址", "需方指定工地"))));
        em.persist(contract);
        em.flush();
        String customer = places.of(contract).getOrDefault(ContractVariable.CUSTOMER.place(), "");
        if (terms.contactName() == null || approvals.needed(contract.approvalSubject(customer))) {
            return;
        }
        contract.complete(queries.offered(ContractKind.FRAMEWORK), places.of(contract));
        contract.submit(false, act);
        contract.sign(
                new Signature(day, quotation.getSalesperson(), terms.contactName(), null, null, EXAMPLE_HASH),
                day,
                act);
        em.flush();
    }

    private void clause(NamedCsvRecord row) {
        String contractKind = row.getField("contractKind");
        ClauseData data = new ClauseData(
                row.getField("title"),
                row.getField("text"),
                row.getField("riskNote"),
                ClauseKind.valueOf(row.getField("kind")),
                row.getField("group"),
                kind(contractKind),
                Integer.parseInt(row.getField("position")),
                true);
        em.persist(new ClauseTemplate(row.getField("code"), data, Act.of("system:first-data", clock.instant())));
    }

    private static @Nullable ContractKind kind(String name) {
        return name.isEmpty() ? null : ContractKind.valueOf(name);
    }
}
