package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhutong.contract.model.ContractState;
import org.zhutong.contract.service.ContractRow;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.SearchHit;
import org.zhutong.organisation.spi.SearchSource;
import org.zhutong.organisation.spi.TaskItem;
import org.zhutong.organisation.spi.TaskSource;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.service.PageRequest;

/** Contracts on the home page of those who look after them, and in the search of Ctrl+K. */
@ApplicationScoped
public class ContractDesk implements TaskSource, SearchSource {
    private static final int SHOWN = 10;

    @Inject
    private ContractQueries queries;

    @Inject
    private CallerContext caller;

    @Override
    public List<TaskItem> tasks() {
        List<TaskItem> tasks = new ArrayList<>();
        if (caller.has(Permissions.CONTRACT_WRITE)) {
            add(tasks, "contract.tasks.to-sign", Map.of("status", ContractState.APPROVED.name()));
            add(tasks, "contract.tasks.drafts", Map.of("status", ContractState.DRAFT.name()));
        }
        return tasks;
    }

    private void add(List<TaskItem> tasks, String group, Map<String, String> filters) {
        Map<String, String> mine = new HashMap<>(filters);
        mine.put("salesperson", caller.username());
        for (ContractRow row : queries.list(new PageRequest(null, mine, "-date", SHOWN, null, false))
                .items()) {
            tasks.add(new TaskItem(
                    group,
                    row.label() + " · " + row.customerName(),
                    "contract.task.detail",
                    List.of(Money.of(row.grossTotal(), row.currency()), row.title()),
                    "/contract/contract?id=" + row.id(),
                    null));
        }
    }

    @Override
    public List<SearchHit> search(String q, int limit) {
        if (!caller.has(Permissions.CONTRACT_READ)) {
            return List.of();
        }
        return queries.list(PageRequest.matching(q, limit)).items().stream()
                .map(row -> new SearchHit(
                        "contract.contract",
                        row.label(),
                        row.customerName() + " · " + row.title(),
                        "/contract/contract?id=" + row.id()))
                .toList();
    }
}
