package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalOutcome;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.ParameterKey;
import org.zhutong.organisation.service.ParameterService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.InquiryAnswers;
import org.zhutong.sales.internal.InquiryQueries;
import org.zhutong.sales.internal.LineResolver;
import org.zhutong.sales.internal.SalesActions;
import org.zhutong.sales.internal.SalesQueries;
import org.zhutong.sales.internal.SalesSupport;
import org.zhutong.sales.internal.SalesViews;
import org.zhutong.sales.internal.SpecialPriceQueries;
import org.zhutong.sales.model.LineSpec;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.SalesTerms;
import org.zhutong.sales.spi.Agreements;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.NumberingService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/**
 * Quotations, within the caller's branches. Every transition takes the version the caller has seen (null: whatever it is now)
 * and refuses with STALE when it is another, with CONFLICT when the state does not allow it.
 */
@Stateless
public class QuotationService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SalesQueries queries;

    @Inject
    private SalesSupport support;

    @Inject
    private SalesViews views;

    @Inject
    private SalesActions actions;

    @Inject
    private LineResolver resolver;

    @Inject
    private Agreements agreements;

    @Inject
    private InquiryQueries inquiries;

    @Inject
    private SpecialPriceQueries specialPrices;

    @Inject
    private InquiryAnswers inquiryAnswers;

    @Inject
    private CustomerLookup customers;

    @Inject
    private ApprovalService approvals;

    @Inject
    private NumberingService numbers;

    @Inject
    private ParameterService parameters;

    @Inject
    private CallerContext caller;

    /**
     * Quotations in scope; {@code q} finds by number, project, contact, salesperson and customer. Filters: {@code status},
     * {@code number}, {@code customerId}, {@code branchId}, {@code salesperson}, {@code from}, {@code to} (dates); sorts:
     * {@code date}, {@code validUntil}, {@code number}, {@code gross}. Superseded versions only when asked for by status or
     * number.
     */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public Page<QuotationRow> list(PageRequest request) {
        return queries.quotations(request);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public QuotationView get(long id) {
        return view(queries.quotation(id));
    }

    /** @throws BusinessException INVALID with a violation for each field that is wrong */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView create(QuotationCommand command) {
        CustomerInfo customer = support.customerFor(command.customerId());
        String currency = support.currency(command.currency());
        SalesTerms terms = terms(command, null);
        LocalDate validUntil = validUntil(command.validUntil(), terms.date(), customer.branchId());
        List<LineSpec> specs =
                resolver.resolve(command.lines(), new LineResolver.Terms(customer, terms.date(), currency), Set.of());
        String number = numbers.next(DocumentType.QUOTATION, terms.date()).value();
        Quotation quotation =
                new Quotation(number, customer.id(), customer.branchId(), currency, terms, validUntil, caller.act());
        quotation.change(customer.id(), customer.branchId(), terms, validUntil, specs, command.layout());
        em.persist(quotation);
        return saved(quotation);
    }

    /**
     * Changes a draft.
     *
     * @param version as read
     * @throws BusinessException STALE when it was changed since; CONFLICT when it is no draft; INVALID
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView update(long id, int version, QuotationCommand command) {
        Quotation quotation = queries.quotation(id);
        StaleVersions.check(em, quotation, version);
        boolean sameCustomer = quotation.getCustomerId().equals(command.customerId());
        CustomerInfo customer =
                sameCustomer ? customers.get(quotation.getCustomerId()) : support.customerFor(command.customerId());
        String currency = support.currency(command.currency());
        SalesTerms terms = terms(command, quotation);
        LocalDate validUntil = validUntil(command.validUntil(), terms.date(), customer.branchId());
        Set<Long> known =
                quotation.lines().stream().map(line -> line.getProductId()).collect(Collectors.toSet());
        Long project = queries.opportunityOf(quotation.getNumber());
        List<LineSpec> specs = resolver.resolve(
                command.lines(), new LineResolver.Terms(customer, project, terms.date(), currency), known);
        quotation.change(customer.id(), customer.branchId(), terms, validUntil, specs, command.layout());
        return saved(quotation);
    }

    /**
     * Finishes a draft: it waits for approval where a policy asks for it, else it is approved at once.
     *
     * @throws BusinessException INVALID when it has no lines or lines without price; CONFLICT when its validity is over
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView submit(long id, @Nullable Integer version, @Nullable String reason) {
        Quotation quotation = load(id, version);
        CustomerInfo customer = customers.get(quotation.getCustomerId());
        Act act = support.act(reason);
        ApprovalOutcome outcome = approvals.request(quotation.approvalSubject(customer.name()), act);
        quotation.submit(outcome == ApprovalOutcome.PENDING, caller.today(), act);
        return saved(quotation);
    }

    /** Takes it back from approval: a draft again. */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView withdraw(long id, @Nullable Integer version, @Nullable String reason) {
        return move(id, version, reason, (quotation, act) -> {
            quotation.withdraw(act);
            approvals.withdraw(DocumentType.QUOTATION, id, act.reason());
        });
    }

    /** Decides on the approval it waits for; the rules are those of {@link ApprovalService#decide}. */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public QuotationView decide(long id, @Nullable Integer version, boolean approved, @Nullable String comment) {
        load(id, version);
        approvals.decide(DocumentType.QUOTATION, id, approved, new DecisionCommand(comment));
        return get(id);
    }

    /** Marks it as sent to the customer; from then on it never changes. */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView send(long id, @Nullable Integer version, @Nullable String reason) {
        return move(id, version, reason, (quotation, act) -> quotation.send(caller.today(), act));
    }

    /** The customer agreed, to what is offered without options. */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView accept(long id, @Nullable Integer version, @Nullable String reason) {
        return acceptWith(id, version, new QuotationAcceptCommand(reason, List.of()));
    }

    /**
     * The customer agreed: the totals are of what they take from now on.
     *
     * @throws BusinessException INVALID when what is taken is no choice among the options of the quotation
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView acceptWith(long id, @Nullable Integer version, QuotationAcceptCommand command) {
        return move(id, version, command.reason(), (quotation, act) -> {
            quotation.accept(command.taken(), caller.today(), act);
            inquiryAnswers.accepted(quotation, act);
        });
    }

    /** The customer declined. */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView reject(long id, @Nullable Integer version, @Nullable String reason) {
        return move(id, version, reason, (quotation, act) -> {
            quotation.reject(act);
            inquiryAnswers.declined(quotation, act);
        });
    }

    /** Replaces it by its next version, a draft with the same content, which is returned. */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView revise(long id, @Nullable Integer version, @Nullable String reason) {
        Quotation quotation = load(id, version);
        LocalDate today = caller.today();
        Quotation next = quotation.revise(today, validUntil(null, today, quotation.getBranchId()), support.act(reason));
        em.persist(next);
        return saved(next);
    }

    private QuotationView move(
            long id, @Nullable Integer version, @Nullable String reason, BiConsumer<Quotation, Act> verb) {
        Quotation quotation = load(id, version);
        verb.accept(quotation, support.act(reason));
        return saved(quotation);
    }

    private Quotation load(long id, @Nullable Integer version) {
        Quotation quotation = queries.quotation(id);
        support.checkVersion(quotation, version);
        return quotation;
    }

    private SalesTerms terms(QuotationCommand command, @Nullable Quotation before) {
        return new SalesTerms(
                command.projectName(),
                command.contactName(),
                support.salesperson(command.salesperson(), before == null ? null : before.getSalesperson()),
                support.date(command.quotationDate(), before == null ? null : before.getDate()),
                SalesSupport.percent(command.discount()),
                command.remark());
    }

    private LocalDate validUntil(@Nullable LocalDate wanted, LocalDate date, long branchId) {
        return wanted == null
                ? date.plusDays(parameters.number(ParameterKey.QUOTATION_VALIDITY_DAYS, branchId))
                : wanted;
    }

    private QuotationView saved(Quotation quotation) {
        em.flush();
        return view(quotation);
    }

    private QuotationView view(Quotation quotation) {
        Long id = Objects.requireNonNull(quotation.getId());
        CustomerInfo customer = Objects.requireNonNull(
                customers.byIds(List.of(quotation.getCustomerId())).get(quotation.getCustomerId()));
        List<ApprovalView> requests = approvals.ofDocument(DocumentType.QUOTATION, id);
        DocumentLink order = queries.orderOf(id);
        DocumentLink contract = agreements.ofQuotation(id);
        boolean used = order != null || contract != null;
        DocumentLink inquiry = inquiries.linkOf(quotation.getNumber());
        return views.of(
                quotation,
                customer,
                requests,
                order,
                contract,
                inquiry,
                quotation.isAtSpecialPrice() ? specialPrices.ofQuotation(id) : List.of(),
                actions.of(quotation, requests, used));
    }
}
