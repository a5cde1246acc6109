package org.zhutong.organisation.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CompanyCommand;
import org.zhutong.organisation.service.CompanyService;
import org.zhutong.organisation.service.CompanyView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** What the company prints on its documents. */
@Named
@ViewScoped
@Retried
public class CompanyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CompanyService company;

    @Inject
    private Redirects redirects;

    private int version;
    private String name = "";
    private @Nullable String nameEn;
    private @Nullable String taxId;
    private @Nullable String address;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String bankName;
    private @Nullable String bankAccount;
    private @Nullable String quotationTerms;
    private @Nullable String quotationTermsEn;

    public void load() {
        CompanyView view = company.get();
        version = view.version();
        name = view.name();
        nameEn = view.nameEn();
        taxId = view.taxId();
        address = view.address();
        phone = view.phone();
        email = view.email();
        bankName = view.bankName();
        bankAccount = view.bankAccount();
        quotationTerms = view.quotationTerms();
        quotationTermsEn = view.quotationTermsEn();
    }

    public void save() throws IOException {
        company.update(
                version,
                new CompanyCommand(
                        name,
                        nameEn,
                        taxId,
                        address,
                        phone,
                        email,
                        bankName,
                        bankAccount,
                        quotationTerms,
                        quotationTermsEn));
        redirects.saved("/organisation/company");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = nameEn;
    }

    public @Nullable String getTaxId() {
        return taxId;
    }

    public void setTaxId(@Nullable String taxId) {
        this.taxId = taxId;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
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

    public @Nullable String getQuotationTerms() {
        return quotationTerms;
    }

    public void setQuotationTerms(@Nullable String quotationTerms) {
        this.quotationTerms = quotationTerms;
    }

    public @Nullable String getQuotationTermsEn() {
        return quotationTermsEn;
    }

    public void setQuotationTermsEn(@Nullable String quotationTermsEn) {
        this.quotationTermsEn = quotationTermsEn;
    }
}
