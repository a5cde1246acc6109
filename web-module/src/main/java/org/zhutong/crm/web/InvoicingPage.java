package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.InvoiceKind;
import org.zhutong.crm.service.InvoicingCommand;
import org.zhutong.crm.service.InvoicingService;
import org.zhutong.crm.service.InvoicingView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** What is printed of a customer on its invoices. */
@Named
@ViewScoped
@Retried
public class InvoicingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private InvoicingService service;

    @Inject
    private Redirects redirects;

    private long id;
    private int version;
    private String customerName = "";
    private InvoiceKind kind = InvoiceKind.ORDINARY;
    private String title = "";
    private @Nullable String taxId;
    private @Nullable String registeredAddress;
    private @Nullable String registeredPhone;
    private @Nullable String bankName;
    private @Nullable String bankAccount;
    private @Nullable String email;

    public void load() {
        InvoicingView view = service.get(id);
        version = view.version();
        customerName = view.customerName();
        kind = view.kind();
        title = view.title();
        taxId = view.taxId();
        registeredAddress = view.registeredAddress();
        registeredPhone = view.registeredPhone();
        bankName = view.bankName();
        bankAccount = view.bankAccount();
        email = view.email();
    }

    public void save() throws IOException {
        service.decide(
                id,
                version,
                new InvoicingCommand(
                        kind, title, taxId, registeredAddress, registeredPhone, bankName, bankAccount, email));
        redirects.saved("/crm/overview?id=" + id);
    }

    public InvoiceKind[] getKinds() {
        return InvoiceKind.values();
    }

    public String getCustomerName() {
        return customerName;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public InvoiceKind getKind() {
        return kind;
    }

    public void setKind(InvoiceKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable String getTaxId() {
        return taxId;
    }

    public void setTaxId(@Nullable String taxId) {
        this.taxId = taxId;
    }

    public @Nullable String getRegisteredAddress() {
        return registeredAddress;
    }

    public void setRegisteredAddress(@Nullable String registeredAddress) {
        this.registeredAddress = registeredAddress;
    }

    public @Nullable String getRegisteredPhone() {
        return registeredPhone;
    }

    public void setRegisteredPhone(@Nullable String registeredPhone) {
        this.registeredPhone = registeredPhone;
    }

    public @Nullable String getBankName() {
        return bankName;
    }

    public void setBankName(@Nullable String bankName) {
        this.bankName = bankName;
    }

    public @Nullable String getBankAccount() {
        return bankAccount;
    }

    public void setBankAccount(@Nullable String bankAccount) {
        this.bankAccount = bankAccount;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
