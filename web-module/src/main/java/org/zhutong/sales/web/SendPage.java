package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.ContactRow;
import org.zhutong.crm.service.ContactService;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.service.QuotationMailCommand;
import org.zhutong.sales.service.QuotationMailService;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** To whom a quotation is mailed: the contact it is addressed to, unless somebody else is typed. */
@Named
@ViewScoped
@Retried
public class SendPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private QuotationService quotations;

    @EJB
    private QuotationMailService mails;

    @EJB
    private ContactService contacts;

    @Inject
    private CallerContext caller;

    @Inject
    private Redirects redirects;

    private long id;
    private @Nullable QuotationView view;
    private @Nullable String email;
    private @Nullable String name;
    private @Nullable String language;
    private @Nullable String message;

    public void load() {
        QuotationView found = quotations.get(id);
        view = found;
        name = found.contactName();
        language = caller.locale().toLanguageTag();
        contacts
                .list(new PageRequest(
                        null,
                        Map.of("customerId", String.valueOf(found.customerId())),
                        null,
                        PageRequest.MAX_LIMIT,
                        null,
                        false))
                .items()
                .stream()
                .filter(one -> one.email() != null)
                .min(Comparator.comparing((ContactRow one) -> !one.name().equals(found.contactName()))
                        .thenComparing(one -> !one.primary()))
                .ifPresent(one -> {
                    email = one.email();
                    name = one.name();
                });
    }

    public void send() throws IOException {
        mails.mail(
                id, getView().version(), new QuotationMailCommand(email == null ? "" : email, name, language, message));
        redirects.to("/sales/quotation?id=" + id, "sales.mail.done");
    }

    public QuotationView getView() {
        QuotationView shown = view;
        if (shown == null) {
            throw new IllegalStateException("not loaded");
        }
        return shown;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }
}
