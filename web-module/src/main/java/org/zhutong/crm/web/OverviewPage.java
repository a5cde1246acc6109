package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.BoughtView;
import org.zhutong.crm.service.Customer360Service;
import org.zhutong.crm.service.Customer360View;

/** Everything about a customer at one look. */
@Named
@RequestScoped
public class OverviewPage {
    @EJB
    private Customer360Service service;

    private long id;
    private @Nullable Customer360View view;

    public void load() {
        view = service.get(id);
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
