package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.NeglectedCustomerService;
import org.zhutong.crm.service.NeglectedRow;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of customers nobody has talked to lately. */
@Named
@RequestScoped
@ListAt(value = "/crm/neglected", title = "crm.neglected")
public class NeglectedList extends ListPage<NeglectedRow> {
    private static final List<Column<NeglectedRow>> COLUMNS = List.of(
            Column.of("name", "crm.customer.name", Column.Kind.NAME, NeglectedRow::name)
                    .sorted("name")
                    .naming(),
            Column.text("code", "crm.customer.code", NeglectedRow::code).sorted("code"),
            Column.text("level", "crm.customer.level", (NeglectedRow row) -> new TextKey("crm.level." + row.level())),
            Column.text("branch", "crm.customer.branch", NeglectedRow::branchName)
                    .onDemand(),
            Column.text("salesperson", "crm.customer.salesperson", NeglectedRow::salesperson),
            Column.of("contact", "crm.neglected.contact", Column.Kind.DATE, NeglectedRow::lastContact),
            Column.of("due", "crm.neglected.due", Column.Kind.DATE, NeglectedRow::nextDue),
            Column.of("opportunities", "crm.neglected.opportunities", Column.Kind.NUMBER, NeglectedRow::opportunities),
            Column.of("amount", "ui.amount", Column.Kind.MONEY, NeglectedRow::amount));

    private static final List<Integer> DAYS = List.of(7, 14, 30, 60, 90, 180);

    @EJB
    private NeglectedCustomerService neglected;

    @EJB
    private CustomerService customers;

    @Override
    public Page<NeglectedRow> read(PageRequest request) {
        return neglected.list(request);
    }

    @Override
    public List<Column<NeglectedRow>> columns() {
        return COLUMNS;
    }

    public List<Integer> getDays() {
        return DAYS;
    }

    public CustomerLevel[] getLevels() {
        return CustomerLevel.values();
    }

    public List<String> getSalespeople() {
        return customers.salespeople();
    }
}
