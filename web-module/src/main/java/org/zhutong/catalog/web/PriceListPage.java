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
import org.zhutong.catalog.service.PriceListService;
import org.zhutong.catalog.service.PriceListView;
import org.zhutong.catalog.service.PriceRuleRow;
import org.zhutong.catalog.service.PriceRuleService;
import org.zhutong.catalog.service.PriceRulesCommand;
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
    private BranchService branches;

    @Inject
    private ListRequest list;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
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
        }
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
}
