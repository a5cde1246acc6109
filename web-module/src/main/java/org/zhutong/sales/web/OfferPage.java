package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.OfferService;
import org.zhutong.sales.service.OfferView;

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
            view = offers.open(t, faces.getViewRoot().getLocale(), request.getHeader("User-Agent"));
        } else {
            ((HttpServletResponse) faces.getExternalContext().getResponse())
                    .setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
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
