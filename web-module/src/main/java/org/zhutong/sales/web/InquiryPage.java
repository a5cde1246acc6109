package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.OpportunityRow;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.InquirySource;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.service.InquiryFileCommand;
import org.zhutong.sales.service.InquiryFileService;
import org.zhutong.sales.service.InquiryLineView;
import org.zhutong.sales.service.InquiryService;
import org.zhutong.sales.service.InquiryView;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.RelatedDocument;
import org.zhutong.shared.web.Shell;
import org.zhutong.shared.web.TimelineItem;

/** One inquiry: to take in, to look through, to quote. A new one begins with its customer. */
@Named
@ViewScoped
@Retried
public class InquiryPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND = 10;
    private static final int CHOICES = 50;
    private static final String SUGGESTED = "suggested";
    private static final String OPEN = "open";

    @EJB
    private InquiryService inquiries;

    @EJB
    private InquiryFileService files;

    @EJB
    private CustomerService customers;

    @EJB
    private OpportunityService opportunities;

    @Inject
    private transient Shell shell;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable Long customer;
    private @Nullable Long opportunity;
    private @Nullable String q;
    private @Nullable String show;
    private @Nullable InquiryView view;
    private @Nullable CustomerView chosen;
    private @Nullable String reason;
    private transient @Nullable Part file;
    private List<CustomerRow> found = List.of();
    private List<OpportunityRow> choices = List.of();
    private InquiryForm form = new InquiryForm();

    public void load() {
        if (id != null) {
            InquiryView loaded = inquiries.get(id);
            view = loaded;
            form = InquiryForm.of(loaded);
            choices = choices(loaded.customerId());
            return;
        }
        if (!shell.can(Permissions.QUOTATION_WRITE)) {
            throw BusinessException.forbidden("shared.forbidden");
        }
        if (customer == null) {
            found = customers.list(PageRequest.matching(q, FOUND)).items();
        } else {
            chosen = customers.get(customer);
            choices = choices(customer);
            choices.stream()
                    .filter(choice -> Objects.equals(choice.id(), opportunity))
                    .forEach(form::setOpportunity);
        }
    }

    private List<OpportunityRow> choices(long customerId) {
        return shell.can(Permissions.CUSTOMER_READ) ? opportunities.openOf(customerId, CHOICES) : List.of();
    }

    public void save() throws IOException {
        InquiryView present = view;
        InquiryView saved = present == null
                ? inquiries.create(form.command(Objects.requireNonNull(customer)))
                : inquiries.update(present.id(), present.version(), form.change());
        redirects.saved("/sales/inquiry?id=" + saved.id());
    }

    /** Takes the chosen file in: its lines are read as if they had been pasted. */
    public void upload() throws IOException {
        Part chosenFile = file;
        if (chosenFile == null || chosenFile.getSubmittedFileName() == null || chosenFile.getSize() == 0) {
            throw BusinessException.invalidField("file", "shared.required");
        }
        Path copy = Files.createTempFile("zhutong-upload-", ".tmp");
        try (InputStream in = chosenFile.getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            InquiryView read = files.create(
                    new InquiryFileCommand(Objects.requireNonNull(customer), null, null, null, null),
                    chosenFile.getSubmittedFileName(),
                    copy);
            redirects.saved("/sales/inquiry?id=" + read.id());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    public void quote() throws IOException {
        InquiryView present = Objects.requireNonNull(view);
        QuotationView quotation = inquiries.quote(present.id(), present.version());
        redirects.saved("/sales/quotation?id=" + quotation.id());
    }

    public void lose() throws IOException {
        InquiryView present = Objects.requireNonNull(view);
        inquiries.lose(present.id(), present.version(), reason);
        redirects.saved("/sales/inquiry?id=" + present.id());
    }

    /** The inquiry and the quotations made of it; nothing while there are none. */
    public List<RelatedDocument> getRelated() {
        InquiryView shown = view;
        if (shown == null || shown.quotations().isEmpty()) {
            return List.of();
        }
        List<RelatedDocument> chain = new ArrayList<>();
        chain.add(new RelatedDocument(
                "sales.inquiry",
                shown.number(),
                null,
                "sales.inquiry",
                shown.status().name()));
        for (DocumentLink quotation : shown.quotations()) {
            chain.add(new RelatedDocument(
                    "sales.quotation",
                    quotation.number(),
                    "/sales/quotation?id=" + quotation.id(),
                    "sales.quotation",
                    quotation.status()));
        }
        return chain;
    }

    public List<TimelineItem> getTimeline() {
        InquiryView shown = view;
        return shown == null ? List.of() : SalesTimeline.of(shown.history(), List.of());
    }

    /** Those that are to be shown: all, or what needs a person. */
    public List<InquiryLineView> getLines() {
        InquiryView shown = view;
        if (shown == null) {
            return List.of();
        }
        return shown.lines().stream()
                .filter(line -> SUGGESTED.equals(show) ? line.isSuggested() : OPEN.equals(show) ? line.isOpen() : true)
                .toList();
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }

    public InquirySource[] getSources() {
        return InquirySource.values();
    }

    public @Nullable InquiryView getView() {
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

    public InquiryForm getForm() {
        return form;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
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
}
