package org.zhutong.organisation.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Text;

/** The legal entity that owns the books: one an installation. */
@Entity
@Cacheable(false)
@Table(name = "COMPANY")
@SequenceGenerator(name = "COMPANY_SEQ", sequenceName = "COMPANY_SEQ", allocationSize = 50)
public class Company implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "COMPANY_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CODE", nullable = false, length = 20)
    private String code;

    @Column(name = "NAME", nullable = false, length = 200)
    private String name;

    /** Currency of the books, ISO 4217. */
    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "NAME_EN", length = 200)
    private @Nullable String nameEn;

    @Column(name = "TAX_ID", length = 40)
    private @Nullable String taxId;

    @Column(name = "ADDRESS", length = 300)
    private @Nullable String address;

    @Column(name = "PHONE", length = 40)
    private @Nullable String phone;

    @Column(name = "EMAIL", length = 200)
    private @Nullable String email;

    @Column(name = "BANK_NAME", length = 200)
    private @Nullable String bankName;

    @Column(name = "BANK_ACCOUNT", length = 60)
    private @Nullable String bankAccount;

    /** What every printed quotation says below its lines. */
    @Column(name = "QUOTATION_TERMS", length = 2000)
    private @Nullable String quotationTerms;

    @Column(name = "QUOTATION_TERMS_EN", length = 2000)
    private @Nullable String quotationTermsEn;

    protected Company() {}

    public Company(String code, String name, String currency) {
        this.code = Text.requiredLine("code", code, 20);
        this.name = Text.requiredLine("name", name, 200);
        this.currency = Text.required("currency", currency, 3);
    }

    /** Takes over how the company presents itself on what it prints and sends. */
    public void describe(CompanyData data) {
        this.name = Text.requiredLine("name", data.name(), 200);
        this.nameEn = Text.optional("nameEn", data.nameEn(), 200);
        this.taxId = Text.optional("taxId", data.taxId(), 40);
        this.address = Text.optional("address", data.address(), 300);
        this.phone = Text.optional("phone", data.phone(), 40);
        this.email = Text.optionalEmail("email", data.email());
        this.bankName = Text.optional("bankName", data.bankName(), 200);
        this.bankAccount = Text.optional("bankAccount", data.bankAccount(), 60);
        this.quotationTerms = Text.optional("quotationTerms", data.quotationTerms(), 2000);
        this.quotationTermsEn = Text.optional("quotationTermsEn", data.quotationTermsEn(), 2000);
    }

    public CompanyData data() {
        return new CompanyData(
                name, nameEn, taxId, address, phone, email, bankName, bankAccount, quotationTerms, quotationTermsEn);
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String label() {
        return name;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getCurrency() {
        return currency;
    }
}
