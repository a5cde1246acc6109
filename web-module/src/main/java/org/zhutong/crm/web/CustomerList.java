package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CustomerIndustry;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.DivisionService;
import org.zhutong.crm.service.DivisionView;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.BulkAction;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of customers. */
@Named
@RequestScoped
@ListAt(value = "/crm/customers", title = "crm.customers")
public class CustomerList extends ListPage<CustomerRow> {
    private static final List<Column<CustomerRow>> COLUMNS = List.of(
            Column.of("name", "crm.customer.name", Column.Kind.NAME, CustomerRow::name)
                    .sorted("name")
                    .naming(),
            Column.text("code", "crm.customer.code", CustomerRow::code).sorted("code"),
            Column.text("level", "crm.customer.level", row -> new TextKey("crm.level." + row.level())),
            Column.text("branch", "crm.customer.branch", CustomerRow::branchName)
                    .onDemand(),
            Column.text("region", "crm.customer.region", CustomerRow::region),
            Column.text("industry", "crm.customer.industry", CustomerList::industry)
                    .onDemand(),
            Column.text("phone", "crm.customer.phone", CustomerRow::phone).onDemand(),
            Column.text("salesperson", "crm.customer.salesperson", CustomerRow::salesperson),
            Column.of("terms", "crm.customer.paymentTermsDays.label", Column.Kind.NUMBER, CustomerRow::paymentTermsDays)
                    .onDemand(),
            Column.of("limit", "crm.credit.limit", Column.Kind.MONEY, CustomerRow::creditLimit)
                    .sorted("creditLimit"),
            Column.of("exposure", "crm.credit.exposure", Column.Kind.MONEY, CustomerRow::exposure)
                    .sorted("exposure"),
            Column.of("available", "crm.credit.available", Column.Kind.MONEY, CustomerRow::available),
            Column.text("currency", "ui.currency", CustomerRow::currency).onDemand(),
            Column.text("active", "crm.customer.active", (CustomerRow row) -> TextKey.active(row.active()))
                    .onDemand());

    @EJB
    private CustomerService customers;

    @EJB
    private BranchService branches;

    @EJB
    private DivisionService divisions;

    @Override
    public Page<CustomerRow> read(PageRequest request) {
        return customers.list(request);
    }

    @Override
    public List<Column<CustomerRow>> columns() {
        return COLUMNS;
    }

    @Override
    public List<BulkAction<CustomerRow>> actions() {
        return List.of(
                BulkAction.of(
                        "activate",
                        "ui.bulk.activate",
                        Permissions.CUSTOMER_WRITE,
                        row -> !row.active(),
                        (id, comment) -> customers.setActive(id, true)),
                BulkAction.of(
                        "deactivate",
                        "ui.bulk.deactivate",
                        Permissions.CUSTOMER_WRITE,
                        CustomerRow::active,
                        (id, comment) -> customers.setActive(id, false)));
    }

    private static @Nullable TextKey industry(CustomerRow row) {
        CustomerIndustry industry = row.industry();
        return industry == null ? null : new TextKey(industry.messageKey());
    }

    public CustomerIndustry[] getIndustries() {
        return CustomerIndustry.values();
    }

    public List<DivisionView> getProvinces() {
        return divisions.in(null);
    }

    public List<String> getLevels() {
        return CustomerForm.LEVELS;
    }

    /** To choose from: only where the caller sees more than one. */
    public List<BranchView> getBranches() {
        List<BranchView> open = branches.open();
        return open.size() > 1 ? open : List.of();
    }

    public List<String> getSalespeople() {
        return customers.salespeople();
    }
}
