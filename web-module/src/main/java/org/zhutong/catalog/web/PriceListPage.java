package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.service.PriceListService;
import org.zhutong.catalog.service.PriceListView;
import org.zhutong.catalog.service.PriceRuleRow;
import org.zhutong.catalog.service.PriceRuleService;
import org.zhutong.catalog.service.PriceRulesCommand;
import org.zhutong.catalog.service.PriceTargetService;
import org.zhutong.catalog.spi.PriceTarget;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.ListRequest;
import org.zhutong.shared.web.Redirects;

/** One price list with its prices, to enter or to change. */
@Named
@ViewScoped
@Retried
public class PriceListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private PriceListService service;

    @EJB
    private PriceRuleService rules;

    @EJB
    private PriceTargetService targets;

    @EJB
    private BranchService branches;

    @Inject
    private ListRequest list;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable PriceListKind kind;
    private @Nullable Long customer;
    private @Nullable Long project;
    private @Nullable String q;
    private @Nullable String customerName;
    private @Nullable String projectName;
    private List<PriceTarget> customers = List.of();
    private List<PriceTarget> projects = List.of();
    private int version;
    private List<BranchView> choices = List.of();
    private final PriceForm price = new PriceForm();
    // a page of a list is cheap to read again, and is not part of what the view keeps
    private transient @Nullable Page<PriceRuleRow> prices;
    private PriceListForm form = new PriceListForm();

    public void load() {
        choices = branches.open();
        if (id != null) {
            PriceListView view = service.get(id);
            version = view.version();
            form = PriceListForm.of(view);
            customerName = view.customerName();
            projectName = view.opportunityName();
            return;
        }
        PriceListKind wanted = kind == null ? PriceListKind.STANDARD : kind;
        form.setKind(wanted);
        if (customer != null) {
            customerName = targets.customer(customer).name();
            form.setCustomerId(customer);
        }
        if (project != null) {
            projectName = targets.project(project).name();
            form.setOpportunityId(project);
        }
        if (isChoosing()) {
            customers = targets.findCustomers(q);
            projects = wanted == PriceListKind.PROJECT ? targets.findProjects(q) : List.of();
        }
    }

    /** Whether it is to be said first whom a new list is for. */
    public boolean isChoosing() {
        return id == null && form.getKind().isTargeted() && customer == null && project == null;
    }

    /** The kinds the list can be: those for somebody by name are chosen with them. */
    public List<PriceListKind> getKinds() {
        return List.of(PriceListKind.STANDARD, PriceListKind.PROMOTION);
    }

    public void save() throws IOException {
        PriceListView saved = id == null ? service.create(form.command()) : service.update(id, version, form.command());
        redirects.saved("/catalog/price-list?id=" + saved.id());
    }

    public boolean isCreated() {
        return id != null;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public PriceListForm getForm() {
        return form;
    }

    /** The prices of the list, a page of them. */
    public Page<PriceRuleRow> getPrices() {
        Page<PriceRuleRow> known = prices;
        if (known == null) {
            PageRequest wanted = list.request();
            known = id == null
                    ? new Page<>(List.of(), null, null)
                    : rules.list(
                            id,
                            new PageRequest(
                                    wanted.q(),
                                    Map.of(),
                                    wanted.sort(),
                                    wanted.limit(),
                                    wanted.cursor(),
                                    wanted.count()));
            prices = known;
        }
        return known;
    }

    /** Enters or changes one price. */
    public void savePrice() throws IOException {
        if (id != null) {
            rules.upsert(id, new PriceRulesCommand(List.of(price.command())));
            redirects.saved("/catalog/price-list?id=" + id);
        }
    }

    /** Takes a price out of the list. */
    public void deletePrice(long ruleId) throws IOException {
        if (id != null) {
            rules.delete(id, ruleId);
            redirects.saved("/catalog/price-list?id=" + id);
        }
    }

    public PriceForm getPrice() {
        return price;
    }

    public List<BranchView> getChoices() {
        return choices;
    }

    public @Nullable PriceListKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PriceListKind kind) {
        this.kind = kind;
    }

    public @Nullable Long getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable Long customer) {
        this.customer = customer;
    }

    public @Nullable Long getProject() {
        return project;
    }

    public void setProject(@Nullable Long project) {
        this.project = project;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable String getCustomerName() {
        return customerName;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public List<PriceTarget> getCustomers() {
        return customers;
    }

    public List<PriceTarget> getProjects() {
        return projects;
    }
}
