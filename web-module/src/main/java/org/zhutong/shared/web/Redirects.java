package org.zhutong.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;

/** Leaves a page after an action, so that reloading the next one repeats nothing. */
@ApplicationScoped
public class Redirects {
    @Inject
    private Texts texts;

    /** Goes to a path of the application, e.g. {@code /crm/customer?id=7}, and says there that it was saved. */
    public void saved(String path) throws IOException {
        to(path, "ui.saved");
    }

    /** Goes to a path of the application and shows the text of the key there. */
    public void to(String path, String key) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(texts.get(key)));
        external.redirect(external.getRequestContextPath() + path);
    }
}
