package org.zhutong.contract.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.service.ContractCommand;
import org.zhutong.contract.service.ContractOfQuotationCommand;
import org.zhutong.contract.service.ContractService;
import org.zhutong.contract.service.ContractView;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Shell;

/** Begins a contract: of an accepted quotation, or with a customer. What it says is written on its own page. */
@Named
@ViewScoped
@Retried
public class NewContractPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    @EJB
    private ContractService contracts;

    @EJB
    private QuotationService quotations;

    @EJB
    private CustomerService customers;

    @Inject
    private Redirects redirects;

    @Inject
    private Shell shell;

    private @Nullable Long fromQuotation;
    private @Nullable QuotationView source;
    private ContractKind kind = ContractKind.SALES;
    private @Nullable String title;
    private @Nullable Long customer;
    private @Nullable String search;
    private List<CustomerRow> found = List.of();

    public void load() {
        if (!shell.can(Permissions.CONTRACT_WRITE)) {
            throw BusinessException.forbidden("shared.forbidden");
        }
        if (fromQuotation != null) {
            source = quotations.get(fromQuotation);
        } else {
            find();
        }
    }

    /** Customers that fit what is typed. */
    public void find() {
        found = customers.list(PageRequest.matching(search == null ? "" : search, SHOWN)).items().stream()
                .filter(CustomerRow::active)
                .toList();
    }

    public void create() throws IOException {
        ContractView made = fromQuotation == null ? blank() : ofQuotation(fromQuotation);
        redirects.to("/contract/contract?id=" + made.id(), "contract.done.create");
    }

    private ContractView ofQuotation(long quotation) {
        return contracts.createFrom(quotation, new ContractOfQuotationCommand(kind, title));
    }

    private ContractView blank() {
        if (customer == null) {
            throw BusinessException.invalidField("customer", "shared.required");
        }
        return contracts.create(new ContractCommand(
                customer,
                kind,
                title == null ? "" : title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    public ContractKind[] getKinds() {
        return ContractKind.values();
    }

    public List<CustomerRow> getFound() {
        return found;
    }

    public @Nullable QuotationView getSource() {
        return source;
    }

    public @Nullable Long getFromQuotation() {
        return fromQuotation;
    }

    public void setFromQuotation(@Nullable Long fromQuotation) {
        this.fromQuotation = fromQuotation;
    }

    public ContractKind getKind() {
        return kind;
    }

    public void setKind(ContractKind kind) {
        this.kind = kind;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable Long getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable Long customer) {
        this.customer = customer;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
