package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.zhutong.crm.model.OpportunityState;
import org.zhutong.crm.service.OpportunityRow;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.crm.service.StageService;
import org.zhutong.crm.service.StageView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of opportunities. */
@Named
@RequestScoped
@ListAt(value = "/crm/opportunities", title = "crm.opportunities")
public class OpportunityList extends ListPage<OpportunityRow> {
    private static final List<Column<OpportunityRow>> COLUMNS = List.of(
            Column.of("name", "crm.opportunity.name", Column.Kind.NAME, OpportunityRow::name)
                    .naming(),
            Column.text("number", "crm.opportunity.number", OpportunityRow::number)
                    .sorted("number"),
            Column.of("customer", "crm.customer", Column.Kind.NAME, OpportunityRow::customerName),
            Column.text("project", "crm.activity.project", OpportunityRow::projectName),
            Column.text("stage", "crm.stage", OpportunityRow::stageName),
            Column.of("probability", "crm.stage.probability", Column.Kind.NUMBER, OpportunityRow::probability)
                    .onDemand(),
            Column.of("amount", "ui.amount", Column.Kind.MONEY, OpportunityRow::amount)
                    .sorted("amount"),
            Column.of("close", "crm.opportunity.close", Column.Kind.DATE, OpportunityRow::expectedClose)
                    .sorted("expectedClose"),
            Column.text("owner", "crm.opportunity.owner", OpportunityRow::person),
            Column.text(
                            "status",
                            "crm.activity.status",
                            (OpportunityRow row) -> new TextKey(row.status().messageKey()))
                    .onDemand());

    @EJB
    private OpportunityService opportunities;

    @EJB
    private StageService stageService;

    @Inject
    private Clock clock;

    @Override
    public Page<OpportunityRow> read(PageRequest request) {
        return opportunities.list(request);
    }

    @Override
    public List<Column<OpportunityRow>> columns() {
        return COLUMNS;
    }

    public boolean isOverdue(OpportunityRow row) {
        return row.isOverdue(LocalDate.now(clock));
    }

    public List<StageView> getStages() {
        return stageService.list();
    }

    public List<OpportunityState> getStates() {
        return List.of(OpportunityState.values());
    }
}
