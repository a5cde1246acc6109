package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.ActivityRow;
import org.zhutong.crm.service.ActivityService;
import org.zhutong.crm.service.BoughtView;
import org.zhutong.crm.service.Customer360Service;
import org.zhutong.crm.service.Customer360View;
import org.zhutong.crm.service.InvoicingService;
import org.zhutong.crm.service.InvoicingView;
import org.zhutong.crm.service.SiteService;
import org.zhutong.crm.service.SiteView;
import org.zhutong.shared.service.PageRequest;

/** Everything about a customer at one look. */
@Named
@RequestScoped
public class OverviewPage {
    private static final int LATEST = 5;
    private static final int SITES = 50;

    @EJB
    private Customer360Service service;

    @EJB
    private ActivityService activityService;

    @EJB
    private SiteService siteService;

    @EJB
    private InvoicingService invoicingService;

    @Inject
    private Clock clock;

    private long id;
    private @Nullable Customer360View view;
    private @Nullable InvoicingView invoicing;
    private List<ActivityRow> activities = List.of();
    private List<SiteView> sites = List.of();

    public void load() {
        Customer360View loaded = service.get(id);
        view = loaded;
        activities = activityService.latest(loaded.customer().id(), LATEST);
        sites = siteService
                .list(new PageRequest(null, Map.of("customerId", Long.toString(id)), null, SITES, null, false))
                .items();
        invoicing = invoicingService.get(id);
    }

    public List<SiteView> getSites() {
        return sites;
    }

    public @Nullable InvoicingView getInvoicing() {
        return invoicing;
    }

    /** What was done for it and what is planned, the latest first. */
    public List<ActivityRow> getActivities() {
        return activities;
    }

    public boolean isOverdue(ActivityRow row) {
        return row.isOverdue(clock.instant());
    }

    public Customer360View getView() {
        Customer360View shown = view;
        if (shown == null) {
            throw new IllegalStateException("not loaded");
        }
        return shown;
    }

    public List<BoughtView.Kind> getKinds() {
        return List.of(BoughtView.Kind.values());
    }

    /** Of one kind. */
    public List<BoughtView> bought(BoughtView.Kind kind) {
        return getView().bought().stream()
                .filter(bought -> bought.kind() == kind)
                .toList();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
