package org.zhutong.mail.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.mail.model.MailState;
import org.zhutong.mail.service.MailService;
import org.zhutong.mail.service.MailView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One mail of the outbox. */
@Named
@ViewScoped
@Retried
public class MailPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private MailService mails;

    @Inject
    private Redirects redirects;

    private long id;
    private @Nullable MailView view;

    public void load() {
        view = mails.get(id);
    }

    public void resend() throws IOException {
        mails.resend(id);
        redirects.to("/mail/message?id=" + id, "mail.resent");
    }

    public boolean isSent() {
        return getView().mail().status() == MailState.SENT;
    }

    public MailView getView() {
        MailView shown = view;
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
}
