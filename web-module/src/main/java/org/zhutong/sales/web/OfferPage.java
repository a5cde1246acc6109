package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.OfferService;
import org.zhutong.sales.service.OfferView;
import org.zhutong.shared.model.BusinessException;

/** What somebody at the customer sees by a private link; without one that opens something always the same. */
@Named
@RequestScoped
public class OfferPage {
    @EJB
    private OfferService offers;

    @Inject
    private HttpServletRequest request;

    private @Nullable String t;
    private @Nullable String done;
    private @Nullable OfferView view;

    public void load() {
        if (isAnswered()) {
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        if (t != null && offers.enter(t)) {
            view = open(t, faces.getViewRoot().getLocale());
        } else {
            ((HttpServletResponse) faces.getExternalContext().getResponse())
                    .setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Looking at what another choice comes to is no further visit. */
    private OfferView open(String token, Locale language) {
        List<Integer> taken = taken(request);
        if (request.getParameter("choice") == null) {
            return offers.open(token, language, request.getHeader("User-Agent"));
        }
        try {
            return offers.choose(token, taken, language);
        } catch (BusinessException e) {
            // a choice the form does not offer: said on the page, which shows what is offered
            done = "refused";
            return offers.open(token, language, request.getHeader("User-Agent"));
        }
    }

    /**
     * Numbers of the lines that are taken: {@code taken} of optional ones, {@code instead-} with the line they replace of
     * alternatives. What is no number is of no line, and refused as such.
     */
    static List<Integer> taken(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field ->
                        field.getKey().equals("taken") || field.getKey().startsWith("instead-"))
                .flatMap(field -> Stream.of(field.getValue()))
                .filter(value -> !value.isEmpty())
                .map(value -> value.matches("\\d{1,9}") ? Integer.valueOf(value) : Integer.valueOf(-1))
                .toList();
    }

    /** Whether this is the page after the answer, which needs no token any more. */
    public boolean isAnswered() {
        return "accepted".equals(done) || "rejected".equals(done);
    }

    public boolean isAsked() {
        return "asked".equals(done);
    }

    /** Whether an answer was not taken: too long a text, or a quotation that changed meanwhile. */
    public boolean isRefused() {
        return "refused".equals(done);
    }

    public @Nullable OfferView getView() {
        return view;
    }

    public @Nullable String getT() {
        return t;
    }

    public void setT(@Nullable String t) {
        this.t = t;
    }

    public @Nullable String getDone() {
        return done;
    }

    public void setDone(@Nullable String done) {
        this.done = done;
    }
}
