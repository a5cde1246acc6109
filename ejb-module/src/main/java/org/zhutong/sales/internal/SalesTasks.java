package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.TaskItem;
import org.zhutong.organisation.spi.TaskSource;
import org.zhutong.sales.model.InquiryState;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.sales.service.InquiryRow;
import org.zhutong.sales.service.QuotationRow;
import org.zhutong.sales.service.SalesOrderRow;
import org.zhutong.sales.spi.Agreements;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.service.PageRequest;

/** On the home page: the caller's own quotations and orders that wait for their next step. */
@ApplicationScoped
public class SalesTasks implements TaskSource {
    private static final int SHOWN = 10;

    @Inject
    private SalesQueries queries;

    @Inject
    private InquiryQueries inquiries;

    @Inject
    private Agreements agreements;

    @Inject
    private CallerContext caller;

    @Override
    public List<TaskItem> tasks() {
        List<TaskItem> tasks = new ArrayList<>();
        if (caller.has(Permissions.QUOTATION_WRITE)) {
            questions(tasks);
            inquiries(tasks);
            quotations(tasks, QuotationState.APPROVED, "sales.tasks.to-send", "validUntil");
            quotations(tasks, QuotationState.SENT, "sales.tasks.to-follow-up", "validUntil");
            quotations(tasks, QuotationState.DRAFT, "sales.tasks.drafts", "-date");
        }
        if (caller.has(Permissions.ORDER_WRITE)) {
            accepted(tasks);
        }
        if (caller.has(Permissions.ORDER_CONFIRM)) {
            orders(tasks);
        }
        return tasks;
    }

    /** What customers asked by their links and nobody has answered. */
    private void questions(List<TaskItem> tasks) {
        for (Object[] row : queries.openQuestions(caller.username(), SHOWN)) {
            tasks.add(new TaskItem(
                    "sales.tasks.questions",
                    row[1] + " · " + row[2],
                    "sales.task.question",
                    List.of(String.valueOf(row[3])),
                    "/sales/quotation?id=" + row[0],
                    null));
        }
    }

    /** Not answered on the day they came. */
    private void inquiries(List<TaskItem> tasks) {
        Map<String, String> filters = Map.of(
                "status",
                InquiryState.OPEN.name(),
                "owner",
                caller.username(),
                "to",
                caller.today().minusDays(1).toString());
        for (InquiryRow row : inquiries
                .list(new PageRequest(null, filters, "receivedOn", SHOWN, null, false))
                .items()) {
            tasks.add(new TaskItem(
                    "sales.tasks.inquiries",
                    row.number() + " · " + row.customerName(),
                    "sales.task.inquiry",
                    List.of(row.receivedOn().toString(), row.projectName() == null ? "" : row.projectName()),
                    "/sales/inquiry?id=" + row.id(),
                    null));
        }
    }

    private void quotations(List<TaskItem> tasks, QuotationState status, String group, String sort) {
        for (QuotationRow row : queries.quotations(mine(status.name(), sort)).items()) {
            LocalDate due = status == QuotationState.DRAFT ? null : row.validUntil();
            tasks.add(quotation(row, group, due));
        }
    }

    private void accepted(List<TaskItem> tasks) {
        List<QuotationRow> rows = queries.quotations(mine(QuotationState.ACCEPTED.name(), "date"), true)
                .items();
        Set<Long> agreed = agreements.among(rows.stream().map(QuotationRow::id).toList());
        rows.stream()
                .filter(row -> !agreed.contains(row.id()))
                .forEach(row -> tasks.add(quotation(row, "sales.tasks.to-order", null)));
    }

    private static TaskItem quotation(QuotationRow row, String group, @Nullable LocalDate due) {
        return new TaskItem(
                group,
                row.number() + " · " + row.customerName(),
                "sales.task.detail",
                List.of(Money.of(row.grossTotal(), row.currency()), row.projectName() == null ? "" : row.projectName()),
                "/sales/quotation?id=" + row.id(),
                due);
    }

    private void orders(List<TaskItem> tasks) {
        List<SalesOrderRow> rows = new ArrayList<>(
                queries.orders(mine(SalesOrderState.DRAFT.name(), "date")).items());
        queries.orders(mine(SalesOrderState.IN_APPROVAL.name(), "date")).items().stream()
                .filter(SalesOrderRow::approvalGiven)
                .forEach(rows::add);
        for (SalesOrderRow row : rows) {
            tasks.add(new TaskItem(
                    "sales.tasks.to-confirm",
                    row.number() + " · " + row.customerName(),
                    "sales.task.detail",
                    List.of(
                            Money.of(row.grossTotal(), row.currency()),
                            row.projectName() == null ? "" : row.projectName()),
                    "/sales/order?id=" + row.id(),
                    null));
        }
    }

    private PageRequest mine(String status, String sort) {
        return new PageRequest(
                null, Map.of("status", status, "salesperson", caller.username()), sort, SHOWN, null, false);
    }
}
