package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.CategoryService;
import org.zhutong.catalog.service.CategoryView;
import org.zhutong.catalog.service.PriceRuleRow;
import org.zhutong.catalog.service.PriceRuleService;
import org.zhutong.catalog.service.ProductService;
import org.zhutong.catalog.service.ProductView;
import org.zhutong.catalog.service.UnitService;
import org.zhutong.catalog.service.UnitView;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Shell;

/** One product with its conversions and prices, to enter or to change. */
@Named
@ViewScoped
@Retried
public class ProductPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ProductService service;

    @EJB
    private CategoryService categories;

    @EJB
    private UnitService units;

    @EJB
    private PriceRuleService priceRules;

    @Inject
    private Shell shell;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private int version;
    private List<CategoryView> categoryChoices = List.of();
    private List<UnitView> unitChoices = List.of();
    private List<PriceRuleRow> prices = List.of();
    private ProductForm form = new ProductForm();

    public void load() {
        categoryChoices = categories.tree();
        unitChoices = units.active();
        if (id != null && shell.can(Permissions.PRICE_READ)) {
            prices = priceRules.ofProduct(id);
        }
        if (id != null) {
            ProductView view = service.get(id);
            version = view.version();
            form = ProductForm.of(view);
        }
    }

    public void save() throws IOException {
        ProductView saved = id == null ? service.create(form.command()) : service.update(id, version, form.command());
        redirects.saved("/catalog/product?id=" + saved.id());
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

    public ProductForm getForm() {
        return form;
    }

    public void addConversion() {
        form.getConversions().add(new ConversionForm());
    }

    public void removeConversion(ConversionForm conversion) {
        form.getConversions().remove(conversion);
    }

    public List<CategoryView> getCategoryChoices() {
        return categoryChoices;
    }

    public List<UnitView> getUnitChoices() {
        return unitChoices;
    }

    public List<PriceRuleRow> getPrices() {
        return prices;
    }
}
