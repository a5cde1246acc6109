package org.zhutong.inventory.web;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.OpeningStockCommand;
import org.zhutong.inventory.service.OpeningStockService;
import org.zhutong.inventory.service.OpeningStockView;
import org.zhutong.inventory.service.WarehouseInfo;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Texts;
import org.zhutong.shared.web.TimelineItem;

/** One opening stock document: counted, typed or pasted, then posted. */
@Named
@ViewScoped
@Retried
public class OpeningPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/inventory/opening?id=";

    @EJB
    private OpeningStockService openings;

    @EJB
    private WarehouseLookup warehouses;

    @Inject
    private Redirects redirects;

    @Inject
    private Texts texts;

    @Inject
    private CallerContext caller;

    private @Nullable Long id;
    private @Nullable OpeningStockView view;
    private @Nullable LocalDate businessDate;
    private @Nullable String remark;
    private @Nullable String lines;
    private List<OpeningGrid.Problem> problems = List.of();

    public void load() {
        if (id == null) {
            businessDate = caller.today();
        } else {
            OpeningStockView loaded = openings.get(id);
            view = loaded;
            businessDate = loaded.businessDate();
            remark = loaded.remark();
            lines = OpeningGrid.write(loaded.lines());
        }
    }

    public void save() throws IOException {
        OpeningStockView saved = attempt(false);
        if (saved != null) {
            redirects.saved(PATH + saved.id());
        }
    }

    public void post() throws IOException {
        OpeningStockView posted = attempt(true);
        if (posted != null) {
            redirects.to(PATH + posted.id(), "inventory.opening.done");
        }
    }

    /** Null when lines are wrong: the grid then shows which. */
    private @Nullable OpeningStockView attempt(boolean post) {
        problems = List.of();
        try {
            OpeningStockCommand command = new OpeningStockCommand(businessDate, remark, OpeningGrid.read(lines));
            OpeningStockView present = view;
            if (present == null) {
                return post ? openings.createPosted(command) : openings.create(command);
            }
            int version = present.version();
            return post
                    ? openings.updateAndPost(present.id(), version, command)
                    : openings.update(present.id(), version, command);
        } catch (BusinessException refusal) {
            FacesContext context = FacesContext.getCurrentInstance();
            problems = OpeningGrid.problems(refusal, context.getViewRoot().getLocale());
            if (problems.isEmpty()) {
                throw refusal;
            }
            String text = texts.of("inventory.opening.lines-wrong", problems.size());
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            return null;
        }
    }

    public boolean isEditable() {
        OpeningStockView present = view;
        return present == null || present.state().equals("DRAFT");
    }

    /** The open warehouses, as the grid wants them. */
    public String getWarehouseChoices() {
        List<WarehouseInfo> open = warehouses.open();
        return OpeningGrid.json(open);
    }

    public String getProblems() {
        return OpeningGrid.json(problems);
    }

    public List<TimelineItem> getTimeline() {
        OpeningStockView present = view;
        return present == null
                ? List.of()
                : present.history().stream()
                        .map(c ->
                                new TimelineItem(c.changedAt(), c.changedBy(), c.fromState(), c.toState(), c.reason()))
                        .toList();
    }

    public @Nullable OpeningStockView getView() {
        return view;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable LocalDate getBusinessDate() {
        return businessDate;
    }

    public void setBusinessDate(@Nullable LocalDate businessDate) {
        this.businessDate = businessDate;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable String getLines() {
        return lines;
    }

    public void setLines(@Nullable String lines) {
        this.lines = lines;
    }
}
