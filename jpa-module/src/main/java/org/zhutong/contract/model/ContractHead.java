package org.zhutong.contract.model;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.ContentHash;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.SearchText;

/** What a contract says above its lines and clauses. */
@MappedSuperclass
public abstract class ContractHead implements AggregateRoot {
    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 30)
    private String number;

    /** 1, 2, 3 …; not the optimistic version. */
    @Column(name = "VERSION_NO", nullable = false)
    private int versionNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private ContractKind kind;

    @Column(name = "CUSTOMER_ID", nullable = false)
    private Long customerId;

    /** The customer's branch: who sees the contract follows from it. */
    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    /** The accepted quotation it was made of; null for one written by itself. */
    @Column(name = "QUOTATION_ID")
    private @Nullable Long quotationId;

    @Column(name = "TITLE", nullable = false, length = 200)
    private String title;

    @Column(name = "PROJECT_NAME", length = 200)
    private @Nullable String projectName;

    @Column(name = "CONTACT_NAME", length = 100)
    private @Nullable String contactName;

    @Column(name = "SALESPERSON", nullable = false, length = 100)
    private String salesperson;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "DOCUMENT_DATE", nullable = false)
    private LocalDate date;

    @Column(name = "EFFECTIVE_FROM")
    private @Nullable LocalDate effectiveFrom;

    @Column(name = "VALID_UNTIL")
    private @Nullable LocalDate validUntil;

    @Column(name = "DELIVERY_TERMS", length = 1000)
    private @Nullable String deliveryTerms;

    @Column(name = "PENALTY_TERMS", length = 1000)
    private @Nullable String penaltyTerms;

    @Column(name = "NET_TOTAL", nullable = false, precision = 19, scale = 2)
    private BigDecimal netTotal = BigDecimal.ZERO;

    @Column(name = "TAX_TOTAL", nullable = false, precision = 19, scale = 2)
    private BigDecimal taxTotal = BigDecimal.ZERO;

    @Column(name = "GROSS_TOTAL", nullable = false, precision = 19, scale = 2)
    private BigDecimal grossTotal = BigDecimal.ZERO;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    protected ContractHead() {}

    protected ContractHead(
            String number,
            int versionNo,
            ContractKind kind,
            Long customerId,
            Long branchId,
            @Nullable Long quotationId,
            String currency,
            ContractTerms terms) {
        this.number = number;
        this.versionNo = versionNo;
        this.kind = kind;
        this.customerId = customerId;
        this.branchId = branchId;
        this.quotationId = quotationId;
        this.currency = currency;
        say(terms);
    }

    protected final void say(ContractTerms terms) {
        this.title = terms.title();
        this.projectName = terms.projectName();
        this.contactName = terms.contactName();
        this.salesperson = terms.salesperson();
        this.date = terms.date();
        this.effectiveFrom = terms.effectiveFrom();
        this.validUntil = terms.validUntil();
        this.deliveryTerms = terms.deliveryTerms();
        this.penaltyTerms = terms.penaltyTerms();
        this.searchText = SearchText.of(number, title, projectName, contactName, salesperson);
    }

    protected final void total(Money net, Money tax) {
        this.netTotal = net.amount();
        this.taxTotal = tax.amount();
        this.grossTotal = net.plus(tax).amount();
    }

    /** Without a day of its own it holds from the day it is signed. */
    protected final void beginBy(LocalDate signed) {
        if (effectiveFrom == null) {
            this.effectiveFrom = signed;
        }
    }

    protected final void addTo(ContentHash hash) {
        hash.add(number)
                .add(versionNo)
                .add(kind)
                .add(customerId)
                .add(branchId)
                .add(quotationId)
                .add(title)
                .add(projectName)
                .add(contactName)
                .add(currency)
                .add(date)
                .add(effectiveFrom)
                .add(validUntil)
                .add(deliveryTerms)
                .add(penaltyTerms)
                .add(netTotal)
                .add(taxTotal)
                .add(grossTotal);
    }

    @Override
    public String label() {
        return label(number, versionNo);
    }

    /** The number, with the version from the second on, e.g. {@code CT2026-000123-2}. */
    public static String label(String number, int versionNo) {
        return versionNo == 1 ? number : number + "-" + versionNo;
    }

    @Override
    public int getVersion() {
        return version;
    }

    public String getNumber() {
        return number;
    }

    public int getVersionNo() {
        return versionNo;
    }

    public ContractKind getKind() {
        return kind;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public Long getBranchId() {
        return branchId;
    }

    public @Nullable Long getQuotationId() {
        return quotationId;
    }

    /** Whether its lines are what a customer accepted: only an amendment changes them. */
    public boolean isFixed() {
        return quotationId != null && versionNo == 1;
    }

    public ContractTerms getTerms() {
        return new ContractTerms(
                title,
                projectName,
                contactName,
                salesperson,
                date,
                effectiveFrom,
                validUntil,
                deliveryTerms,
                penaltyTerms);
    }

    public String getCurrency() {
        return currency;
    }

    public BigDecimal getNetTotal() {
        return netTotal;
    }

    public BigDecimal getTaxTotal() {
        return taxTotal;
    }

    /** Total including VAT. */
    public Money getGross() {
        return Money.of(grossTotal, currency);
    }
}
