package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.ParameterKey;
import org.zhutong.organisation.service.ParameterService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.service.QuotationMailService;
import org.zhutong.sales.service.QuotationRow;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationTemplateRow;
import org.zhutong.sales.service.QuotationTemplateService;
import org.zhutong.sales.service.QuotationVersionService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.sales.service.SendingView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.RelatedDocument;
import org.zhutong.shared.web.Shell;
import org.zhutong.shared.web.TimelineItem;

/** One quotation, or a new one that is not saved yet. What is typed stays in the browser until it is saved over REST. */
@Named
@RequestScoped
public class QuotationPage {
    private static final List<String> FORWARD = List.of("submit", "approve", "mail", "send", "accept", "order");

    @EJB
    private QuotationService quotations;

    @EJB
    private QuotationVersionService versionService;

    @EJB
    private QuotationMailService mails;

    @EJB
    private QuotationTemplateService templateService;

    @EJB
    private ParameterService parameters;

    @EJB
    private CustomerLookup customers;

    @Inject
    private Shell shell;

    @Inject
    private CallerContext caller;

    private @Nullable Long id;
    private @Nullable Long customer;
    private @Nullable QuotationView view;
    private List<QuotationRow> versions = List.of();
    private List<SendingView> sendings = List.of();
    private List<QuotationTemplateRow> templates = List.of();
    private @Nullable CustomerInfo chosen;

    public void load() {
        if (id != null) {
            QuotationView found = quotations.get(id);
            view = found;
            versions = found.versionNo() == 1 && !found.status().name().equals("SUPERSEDED")
                    ? List.of()
                    : versionService.versions(id);
            sendings = mails.sendings(id);
        } else if (!shell.can(Permissions.QUOTATION_WRITE)) {
            throw BusinessException.forbidden("shared.forbidden");
        } else {
            templates = templateService
                    .list(PageRequest.matching(null, PageRequest.MAX_LIMIT))
                    .items();
            chosen = customer == null ? null : customers.get(customer);
        }
    }

    /** The action that leads on, shown as the main button; none when there is nothing to be done. */
    public String getPrimary() {
        QuotationView shown = view;
        return shown == null
                ? ""
                : FORWARD.stream().filter(shown.actions()::contains).findFirst().orElse("");
    }

    /** What an empty validity would become. */
    public LocalDate getDefaultValidUntil() {
        return getToday().plusDays(parameters.number(ParameterKey.QUOTATION_VALIDITY_DAYS, null));
    }

    /** What a new one may begin with. */
    public List<QuotationTemplateRow> getTemplates() {
        return templates;
    }

    public boolean isEditable() {
        return view == null || view.actions().contains("change");
    }

    public String getLabel() {
        QuotationView shown = view;
        if (shown == null) {
            return "";
        }
        return shown.label();
    }

    /** The document for the script; {@code null} for a new one. */
    public String getJson() {
        return SalesPageTexts.json(view);
    }

    public List<RelatedDocument> getRelated() {
        QuotationView shown = view;
        DocumentLink order = shown == null ? null : shown.order();
        DocumentLink contract = shown == null ? null : shown.contract();
        DocumentLink inquiry = shown == null ? null : shown.inquiry();
        if (shown == null
                || (order == null
                        && contract == null
                        && inquiry == null
                        && shown.specialPrices().isEmpty())) {
            return List.of();
        }
        List<RelatedDocument> chain = new ArrayList<>();
        if (inquiry != null) {
            chain.add(new RelatedDocument(
                    "sales.inquiry",
                    inquiry.number(),
                    "/sales/inquiry?id=" + inquiry.id(),
                    "sales.inquiry",
                    inquiry.status()));
        }
        chain.addAll(SalesPageTexts.specialPrices(shown.specialPrices(), shell));
        chain.add(new RelatedDocument(
                "sales.quotation",
                getLabel(),
                null,
                "sales.quotation",
                shown.status().name()));
        if (contract != null) {
            chain.add(SalesPageTexts.contract(contract, shell));
        }
        if (order != null) {
            chain.add(new RelatedDocument(
                    "sales.order", order.number(), "/sales/order?id=" + order.id(), "sales.order", order.status()));
        }
        return chain;
    }

    public List<TimelineItem> getTimeline() {
        QuotationView shown = view;
        return shown == null ? List.of() : SalesTimeline.of(shown.history(), List.of());
    }

    public LocalDate getToday() {
        return caller.today();
    }

    public @Nullable CustomerInfo getChosen() {
        return chosen;
    }

    /** To whom it was mailed and what they did. */
    public List<SendingView> getSendings() {
        return sendings;
    }

    public List<QuotationRow> getVersions() {
        return versions;
    }

    public @Nullable QuotationView getView() {
        return view;
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
}
