package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.OpportunityRow;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.service.QuotationOpportunityCommand;
import org.zhutong.sales.service.QuotationOpportunityService;
import org.zhutong.sales.service.QuotationOpportunityView;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Shell;

/** For which opportunity a quotation is, to see and to say. */
@Named
@ViewScoped
@Retried
public class QuotationOpportunityPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    @EJB
    private QuotationOpportunityService links;

    @EJB
    private QuotationService quotations;

    @EJB
    private OpportunityService opportunities;

    @Inject
    private transient Shell shell;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable Long opportunityId;
    private @Nullable QuotationOpportunityView view;
    private List<OpportunityRow> choices = List.of();

    public void load() {
        if (id != null) {
            QuotationOpportunityView shown = links.get(id);
            view = shown;
            opportunityId = shown.opportunityId();
            if (shell.can(Permissions.CUSTOMER_READ) && shell.can(Permissions.QUOTATION_WRITE)) {
                choices = opportunities.openOf(quotations.get(id).customerId(), MOST);
            }
        }
    }

    public void save() throws IOException {
        if (id != null) {
            links.set(id, new QuotationOpportunityCommand(opportunityId));
            redirects.saved("/sales/opportunity?id=" + id);
        }
    }

    public @Nullable QuotationOpportunityView getView() {
        return view;
    }

    public List<OpportunityRow> getChoices() {
        return choices;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getOpportunityId() {
        return opportunityId;
    }

    public void setOpportunityId(@Nullable Long opportunityId) {
        this.opportunityId = opportunityId;
    }
}
