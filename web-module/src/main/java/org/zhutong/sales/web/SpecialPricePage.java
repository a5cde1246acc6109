package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.OpportunityRow;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.crm.service.OpportunityView;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.service.QuotationOpportunityService;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.sales.service.SpecialPriceClaimCommand;
import org.zhutong.sales.service.SpecialPriceService;
import org.zhutong.sales.service.SpecialPriceView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Shell;
import org.zhutong.shared.web.TimelineItem;

/** One special price request: to write, to answer, to settle. A new one begins with its customer, an opportunity or a quotation. */
@Named
@ViewScoped
@Retried
public class SpecialPricePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND = 10;
    private static final int CHOICES = 50;
    private static final String HERE = "/sales/special-price?id=";

    @EJB
    private SpecialPriceService specials;

    @EJB
    private CustomerService customers;

    @EJB
    private OpportunityService opportunities;

    @EJB
    private QuotationService quotations;

    @EJB
    private QuotationOpportunityService quotationOpportunities;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Clock clock;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable Long customer;
    private @Nullable Long opportunity;
    private @Nullable Long quotation;
    private @Nullable String q;
    private @Nullable SpecialPriceView view;
    private @Nullable CustomerView chosen;
    private @Nullable String reason;
    private @Nullable String claimReference;
    private List<CustomerRow> found = List.of();
    private List<OpportunityRow> choices = List.of();

    @SuppressWarnings("NullAway.Init") // made by load
    private SpecialPriceForm form;

    public void load() {
        LocalDate today = LocalDate.now(clock);
        if (id != null) {
            SpecialPriceView loaded = specials.get(id);
            view = loaded;
            form = SpecialPriceForm.of(loaded, today);
            choices = choices(loaded.customerId());
            return;
        }
        if (!shell.can(Permissions.SPECIAL_PRICE_WRITE)) {
            throw BusinessException.forbidden("shared.forbidden");
        }
        form = SpecialPriceForm.blank(today);
        if (quotation != null) {
            QuotationView quoted = quotations.get(quotation);
            customer = quoted.customerId();
            form.begin(quoted, quotationOpportunities.get(quotation).opportunityId());
        } else if (opportunity != null) {
            OpportunityView project = opportunities.get(opportunity);
            customer = project.customerId();
            form.begin(project);
        }
        if (customer == null) {
            found = customers.list(PageRequest.matching(q, FOUND)).items();
            return;
        }
        chosen = customers.get(customer);
        choices = choices(customer);
        if (form.getRows().isEmpty()) {
            form.addRow();
        }
    }

    private List<OpportunityRow> choices(long customerId) {
        return shell.can(Permissions.CUSTOMER_READ) ? opportunities.openOf(customerId, CHOICES) : List.of();
    }

    public void addRow() {
        form.addRow();
    }

    public void removeRow(SpecialPriceForm.Row row) {
        form.remove(row);
    }

    public void save() throws IOException {
        redirects.saved(HERE + kept().id());
    }

    private SpecialPriceView kept() {
        SpecialPriceView present = view;
        return present == null
                ? specials.create(form.command(Objects.requireNonNull(customer)))
                : specials.update(present.id(), present.version(), form.command(present.customerId()));
    }

    public void submit() throws IOException {
        SpecialPriceView saved = kept();
        done(specials.submit(saved.id(), saved.version(), null));
    }

    public void withdraw() throws IOException {
        done(specials.withdraw(shown().id(), shown().version(), reason));
    }

    public void approve() throws IOException {
        done(specials.decide(shown().id(), shown().version(), true, reason));
    }

    public void refuse() throws IOException {
        done(specials.decide(shown().id(), shown().version(), false, reason));
    }

    public void grant() throws IOException {
        done(specials.grant(shown().id(), shown().version(), form.granted()));
    }

    public void decline() throws IOException {
        done(specials.decline(shown().id(), shown().version(), reason));
    }

    public void close() throws IOException {
        done(specials.close(shown().id(), shown().version(), reason));
    }

    @SuppressWarnings("NullAway") // named by the service's own check
    public void claim() throws IOException {
        done(specials.claim(shown().id(), shown().version(), new SpecialPriceClaimCommand(claimReference)));
    }

    private void done(SpecialPriceView now) throws IOException {
        redirects.saved(HERE + now.id());
    }

    private SpecialPriceView shown() {
        return Objects.requireNonNull(view);
    }

    public boolean isEditable() {
        return view == null || can("change");
    }

    public boolean can(String action) {
        SpecialPriceView present = view;
        return present != null && present.may(action);
    }

    /** Whether something asks for a reason or takes one. */
    public boolean isAsking() {
        return can("withdraw") || can("approve") || can("decline") || can("close");
    }

    public List<TimelineItem> getTimeline() {
        SpecialPriceView shown = view;
        return shown == null ? List.of() : SalesTimeline.of(shown.history(), shown.approvals());
    }

    public @Nullable SpecialPriceView getView() {
        return view;
    }

    public @Nullable CustomerView getChosen() {
        return chosen;
    }

    public List<CustomerRow> getFound() {
        return found;
    }

    public List<OpportunityRow> getChoices() {
        return choices;
    }

    public SpecialPriceForm getForm() {
        return form;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable Long customer) {
        this.customer = customer;
    }

    public @Nullable Long getOpportunity() {
        return opportunity;
    }

    public void setOpportunity(@Nullable Long opportunity) {
        this.opportunity = opportunity;
    }

    public @Nullable Long getQuotation() {
        return quotation;
    }

    public void setQuotation(@Nullable Long quotation) {
        this.quotation = quotation;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getClaimReference() {
        return claimReference;
    }

    public void setClaimReference(@Nullable String claimReference) {
        this.claimReference = claimReference;
    }
}
