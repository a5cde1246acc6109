package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CalendarFeedService;
import org.zhutong.crm.service.CalendarFeedView;
import org.zhutong.shared.service.Retried;

/** The address at which one's calendar finds one's activities: shown once, when it is made. */
@Named
@ViewScoped
@Retried
public class CalendarPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CalendarFeedService feeds;

    private @Nullable CalendarFeedView view;

    public void load() {
        view = feeds.get();
    }

    public void renew() {
        view = feeds.renew();
    }

    public void end() {
        view = feeds.end();
    }

    public @Nullable CalendarFeedView getView() {
        return view;
    }
}
