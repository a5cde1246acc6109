package org.zhutong.organisation.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.BranchCommand;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One branch, to open or to change. */
@Named
@ViewScoped
@Retried
public class BranchPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private BranchService branches;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private int version;
    private String code = "";
    private String name = "";
    private boolean active = true;

    public void load() {
        if (id != null) {
            show(branches.get(id));
        }
    }

    private void show(BranchView view) {
        version = view.version();
        code = view.code();
        name = view.name();
        active = view.active();
    }

    public void save() throws IOException {
        BranchCommand command = new BranchCommand(code, name, active);
        BranchView saved = id == null ? branches.create(command) : branches.update(id, version, command);
        redirects.saved("/organisation/branch?id=" + saved.id());
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
