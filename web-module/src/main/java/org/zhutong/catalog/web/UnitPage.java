package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.UnitService;
import org.zhutong.catalog.service.UnitView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One unit of measure, to enter or to change. */
@Named
@ViewScoped
@Retried
public class UnitPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private UnitService service;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private int version;
    private UnitForm form = new UnitForm();

    public void load() {
        if (id != null) {
            UnitView view = service.get(id);
            version = view.version();
            form = UnitForm.of(view);
        }
    }

    public void save() throws IOException {
        UnitView saved = id == null ? service.create(form.command()) : service.update(id, version, form.command());
        redirects.saved("/catalog/unit?id=" + saved.id());
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

    public UnitForm getForm() {
        return form;
    }
}
