package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.BoardView;
import org.zhutong.crm.service.OpportunityRow;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.crm.service.StageView;
import org.zhutong.organisation.service.CallerContext;

/** Opportunities by stage; a card is moved by the script of the page, over REST. */
@Named
@RequestScoped
public class BoardPage {
    @EJB
    private OpportunityService opportunities;

    @Inject
    private CallerContext caller;

    @Inject
    private Clock clock;

    private boolean mine;
    private @Nullable BoardView view;

    public void load() {
        view = opportunities.board(mine ? caller.username() : null);
    }

    public @Nullable BoardView getView() {
        return view;
    }

    /** Where a card of a stage can go. */
    public List<StageView> others(StageView stage) {
        BoardView shown = view;
        return shown == null
                ? List.of()
                : shown.columns().stream()
                        .map(BoardView.Column::stage)
                        .filter(other -> other.active() && other.id() != stage.id())
                        .toList();
    }

    public boolean isOverdue(OpportunityRow row) {
        return row.isOverdue(LocalDate.now(clock));
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }
}
