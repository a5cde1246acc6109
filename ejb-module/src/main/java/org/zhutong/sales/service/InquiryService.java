package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.ProductLookup;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.OpportunityLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.CustomerAliases;
import org.zhutong.sales.internal.InquiryDesk;
import org.zhutong.sales.internal.InquiryMatching;
import org.zhutong.sales.internal.InquiryQueries;
import org.zhutong.sales.internal.InquiryReader;
import org.zhutong.sales.internal.SalesSupport;
import org.zhutong.sales.model.Inquiry;
import org.zhutong.sales.model.InquiryTerms;
import org.zhutong.sales.model.InquiryText;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.NumberingService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** What customers ask for, from the text they sent to its quotation; within the caller's branches. */
@Stateless
public class InquiryService {
    /** As many lines as a quotation may have. */
    private static final int MOST_QUOTED = 1000;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private InquiryQueries queries;

    @Inject
    private InquiryDesk desk;

    @Inject
    private InquiryMatching matching;

    @Inject
    private CustomerAliases aliases;

    @Inject
    private SalesSupport support;

    @EJB
    private QuotationService quotations;

    @EJB
    private QuotationOpportunityService quotationOpportunities;

    @EJB
    private OpportunityLookup opportunities;

    @Inject
    private ProductLookup products;

    @Inject
    private NumberingService numbers;

    @Inject
    private CallerContext caller;

    /**
     * Inquiries in scope; {@code q} finds by number, project, contact, owner and customer. Filters: {@code status}, {@code number},
     * {@code customerId}, {@code branchId}, {@code owner}, {@code from}, {@code to} (dates); sorts: {@code receivedOn},
     * {@code number}.
     */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public Page<InquiryRow> list(PageRequest request) {
        return queries.list(request);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public InquiryView get(long id) {
        return desk.view(queries.load(id));
    }

    /**
     * Takes in what a customer sent: reads its lines, and puts products to those that name one or are likely to mean one. What the
     * customer called a product before goes first.
     *
     * @throws BusinessException INVALID for an unknown customer or opportunity, and for a text without lines or with too many
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public InquiryView create(InquiryCommand command) {
        CustomerInfo customer = support.customerFor(command.customerId());
        InquiryTerms terms = terms(
                command.projectName(),
                command.contactName(),
                command.opportunityId(),
                support.salesperson(command.owner(), null),
                customer.branchId());
        String text = InquiryReader.clean(command.text());
        List<InquiryText> read = InquiryReader.read(text);
        Inquiry inquiry = new Inquiry(
                numbers.next(DocumentType.INQUIRY, caller.today()).value(),
                customer.id(),
                customer.branchId(),
                command.source(),
                text,
                read,
                caller.today(),
                terms,
                caller.act());
        inquiry.match(matching.find(customer.id(), read));
        em.persist(inquiry);
        return saved(inquiry);
    }

    /**
     * Says something else of an inquiry that is under way.
     *
     * @param version as read
     * @throws BusinessException STALE when it was changed since; CONFLICT when it is over; INVALID
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public InquiryView update(long id, int version, InquiryChangeCommand command) {
        Inquiry inquiry = load(id, version);
        inquiry.change(terms(
                command.projectName(),
                command.contactName(),
                command.opportunityId(),
                support.salesperson(command.owner(), inquiry.getOwner()),
                inquiry.getBranchId()));
        return saved(inquiry);
    }

    /**
     * Says which product a line means, and how much of it. Remembered: the customer's next inquiry that says the same gets the
     * product, and the unit where the quantity is as written.
     *
     * @param version as read
     * @throws BusinessException STALE; CONFLICT when it is over; INVALID for a product that is not there or no longer sold
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public InquiryView correct(long id, int lineNo, int version, InquiryLineCommand command) {
        Inquiry inquiry = load(id, version);
        Long productId = command.productId();
        if (productId != null) {
            var product = products.byIds(List.of(productId)).get(productId);
            if (product == null) {
                throw BusinessException.invalidField("productId", "sales.product-unknown", productId);
            }
            if (!product.active() && !productId.equals(inquiry.line(lineNo).getProductId())) {
                throw BusinessException.invalidField("productId", "sales.product-inactive", product.name());
            }
        }
        aliases.learn(inquiry.getCustomerId(), inquiry.line(lineNo), command, caller.act());
        inquiry.correct(lineNo, productId, command.quantity(), command.unit(), command.remark());
        return saved(inquiry);
    }

    /** Products a line may mean, at most five, those that fit best first. @throws BusinessException NOT_FOUND */
    @RolesAllowed(Permissions.QUOTATION_READ)
    public List<InquirySuggestion> suggestions(long id, int lineNo) {
        return matching.suggestions(queries.load(id).line(lineNo));
    }

    /**
     * Makes a quotation of the lines that are ready; the others stay here. Its opportunity goes with it.
     *
     * @param version as seen; null: whatever it is now
     * @return the quotation, a draft
     * @throws BusinessException STALE; CONFLICT when it is over, or when no line is ready or too many are
     */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public QuotationView quote(long id, @Nullable Integer version) {
        Inquiry inquiry = load(id, version);
        List<QuotationLineCommand> lines = desk.lines(inquiry);
        if (lines.isEmpty()) {
            throw BusinessException.conflict("sales.inquiry.none-ready", inquiry.getNumber());
        }
        if (lines.size() > MOST_QUOTED) {
            throw BusinessException.conflict("sales.inquiry.too-many-ready", lines.size(), MOST_QUOTED);
        }
        QuotationView quotation = quotations.create(new QuotationCommand(
                inquiry.getCustomerId(),
                inquiry.getProjectName(),
                inquiry.getContactName(),
                null,
                null,
                null,
                null,
                null,
                null,
                lines,
                List.of()));
        inquiry.quoted(quotation.number(), caller.act());
        Long opportunityId = inquiry.getOpportunityId();
        if (opportunityId != null) {
            quotationOpportunities.set(quotation.id(), new QuotationOpportunityCommand(opportunityId));
        }
        em.flush();
        return quotations.get(quotation.id());
    }

    /** Nothing comes of it. @throws BusinessException INVALID without a reason; CONFLICT when it is over; STALE */
    @RolesAllowed(Permissions.QUOTATION_WRITE)
    public InquiryView lose(long id, @Nullable Integer version, @Nullable String reason) {
        Inquiry inquiry = load(id, version);
        inquiry.lose(support.act(reason));
        return saved(inquiry);
    }

    private Inquiry load(long id, @Nullable Integer version) {
        Inquiry inquiry = queries.load(id);
        if (version != null) {
            StaleVersions.check(em, inquiry, version);
        }
        return inquiry;
    }

    private InquiryTerms terms(
            @Nullable String projectName,
            @Nullable String contactName,
            @Nullable Long opportunityId,
            String owner,
            long branchId) {
        if (opportunityId != null) {
            OpportunityLookup.Info info = opportunities.find(opportunityId).orElse(null);
            if (info == null || info.branchId() != branchId) {
                throw BusinessException.invalidField("opportunityId", "crm.opportunity.unknown", opportunityId);
            }
        }
        return new InquiryTerms(projectName, contactName, opportunityId, owner);
    }

    private InquiryView saved(Inquiry inquiry) {
        em.flush();
        return desk.view(inquiry);
    }
}
