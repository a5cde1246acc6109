package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.StageCommand;
import org.zhutong.crm.service.StageService;
import org.zhutong.crm.service.StageView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One stage of opportunities. */
@Named
@ViewScoped
@Retried
public class StagePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private StageService stages;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private int version;
    private String name = "";
    private int position;
    private int probability;
    private boolean active = true;

    public void load() {
        if (id != null) {
            StageView view = stages.get(id);
            version = view.version();
            name = view.name();
            position = view.position();
            probability = view.probability();
            active = view.active();
        }
    }

    public void save() throws IOException {
        StageCommand command = new StageCommand(name, position, probability, active);
        StageView saved = id == null ? stages.create(command) : stages.update(id, version, command);
        redirects.saved("/crm/stage?id=" + saved.id());
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public int getProbability() {
        return probability;
    }

    public void setProbability(int probability) {
        this.probability = probability;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
