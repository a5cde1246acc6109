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
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One category, to enter or to change. */
@Named
@ViewScoped
@Retried
public class CategoryPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CategoryService service;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private int version;
    private List<CategoryView> choices = List.of();
    private CategoryForm form = new CategoryForm();

    public void load() {
        choices = service.tree();
        if (id != null) {
            CategoryView view = service.get(id);
            version = view.version();
            form = CategoryForm.of(view);
        }
    }

    public void save() throws IOException {
        CategoryView saved = id == null ? service.create(form.command()) : service.update(id, version, form.command());
        redirects.saved("/catalog/category?id=" + saved.id());
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

    public CategoryForm getForm() {
        return form;
    }

    public List<CategoryView> getChoices() {
        return choices;
    }
}
