package org.zhutong.contract.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.model.ContractState;
import org.zhutong.contract.service.ContractRow;
import org.zhutong.contract.service.ContractService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.BulkAction;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of contracts. */
@Named
@RequestScoped
@ListAt(value = "/contract/contracts", title = "contract.contracts")
public class ContractList extends ListPage<ContractRow> {
    private static final List<Column<ContractRow>> COLUMNS = List.of(
            Column.text("number", "contract.number", ContractRow::label)
                    .sorted("number")
                    .naming(),
            Column.of("title", "contract.title", Column.Kind.NAME, ContractRow::title),
            Column.of("customer", "contract.customer", Column.Kind.NAME, ContractRow::customerName),
            Column.of("project", "contract.project", Column.Kind.NAME, ContractRow::projectName)
                    .onDemand(),
            Column.text("kind", "contract.kind", row -> new TextKey(row.kind().messageKey())),
            Column.of("date", "contract.date", Column.Kind.DATE, ContractRow::contractDate)
                    .sorted("date"),
            Column.of("validUntil", "contract.valid-until", Column.Kind.DATE, ContractRow::validUntil),
            Column.of("total", "contract.total", Column.Kind.MONEY, ContractRow::grossTotal)
                    .sorted("gross"),
            Column.text("currency", "ui.currency", ContractRow::currency).onDemand(),
            Column.text("salesperson", "contract.salesperson", ContractRow::salespersonName),
            Column.text(
                    "state", "contract.state", row -> new TextKey(row.status().messageKey())));

    @EJB
    private ContractService contracts;

    @Override
    public Page<ContractRow> read(PageRequest request) {
        return contracts.list(request);
    }

    @Override
    public List<Column<ContractRow>> columns() {
        return COLUMNS;
    }

    @Override
    public List<BulkAction<ContractRow>> actions() {
        return List.of(BulkAction.of(
                "submit",
                "contract.action.submit",
                Permissions.CONTRACT_WRITE,
                row -> row.status() == ContractState.DRAFT,
                (id, comment) -> contracts.submit(id, null, null)));
    }

    public ContractState[] getStates() {
        return ContractState.values();
    }

    public ContractKind[] getKinds() {
        return ContractKind.values();
    }
}
