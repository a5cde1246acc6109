package org.zhutong.sales.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Decimals;
import org.zhutong.shared.model.DocumentState;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.SearchText;
import org.zhutong.shared.model.Violation;

/** What quotations and sales orders have in common: customer, terms, totals, and the content an approval holds for. */
@MappedSuperclass
public abstract class SalesDocument implements AggregateRoot {
    /** Most lines a document may have. */
    public static final int MAX_LINES = 1000;

    private static final int SHOWN_PERCENT_SCALE = 2;

    static final Percent HUNDRED_PERCENT = Percent.of("100");

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 30)
    private String number;

    @Column(name = "CUSTOMER_ID", nullable = false)
    private Long customerId;

    /** The customer's branch: who sees the document follows from it. */
    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

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

    @Column(name = "DISCOUNT", nullable = false, precision = 9, scale = 4)
    private Percent discount;

    @Column(name = "REMARK", length = 2000)
    private @Nullable String remark;

    @Column(name = "NET_TOTAL", nullable = false, precision = 19, scale = 2)
    private BigDecimal netTotal = BigDecimal.ZERO;

    @Column(name = "TAX_TOTAL", nullable = false, precision = 19, scale = 2)
    private BigDecimal taxTotal = BigDecimal.ZERO;

    @Column(name = "GROSS_TOTAL", nullable = false, precision = 19, scale = 2)
    private BigDecimal grossTotal = BigDecimal.ZERO;

    /** Content at the last submission; null before it. */
    @Column(name = "CONTENT_HASH", length = 64)
    private @Nullable String contentHash;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    protected SalesDocument() {}

    protected SalesDocument(String number, Long customerId, Long branchId, String currency, SalesTerms terms) {
        this.number = number;
        this.customerId = customerId;
        this.branchId = branchId;
        this.currency = currency;
        setTerms(terms);
    }

    protected final void setTerms(SalesTerms terms) {
        this.projectName = terms.projectName();
        this.contactName = terms.contactName();
        this.salesperson = terms.salesperson();
        this.date = terms.date();
        this.discount = terms.discount();
        this.remark = terms.remark();
        this.searchText = SearchText.of(number, projectName, contactName, salesperson);
    }

    protected final void setCustomer(Long newCustomerId, Long newBranchId) {
        this.customerId = newCustomerId;
        this.branchId = newBranchId;
    }

    /**
     * Makes the lines say what the specifications say, in their order: a line named by id is changed, others are new, those
     * not named go.
     */
    protected final <L extends SalesLine> void arrange(List<L> lines, List<LineSpec> specs, LineFactory<L> factory) {
        fit(lines, specs, factory);
        sum();
    }

    /** As {@link #arrange}, the totals still to be summed. */
    final <L extends SalesLine> void fit(List<L> lines, List<LineSpec> specs, LineFactory<L> factory) {
        if (specs.size() > MAX_LINES) {
            throw BusinessException.invalidField("lines", "sales.too-many-lines", MAX_LINES);
        }
        Map<Long, L> known = new HashMap<>();
        for (L line : lines) {
            Long id = line.getId();
            if (id != null) {
                known.put(id, line);
            }
        }
        List<L> kept = new ArrayList<>();
        for (LineSpec spec : specs) {
            int at = kept.size();
            Long lineId = spec.lineId();
            // taken out of the known ones, so that the same line twice is refused
            L line = lineId == null ? factory.create() : known.remove(lineId);
            if (line == null) {
                throw BusinessException.invalidField("lines[" + at + "].id", "sales.line-unknown", at + 1);
            }
            line.fill(at + 1, spec, discount, currency);
            kept.add(line);
        }
        lines.removeIf(line -> !kept.contains(line));
        for (L line : kept) {
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
    }

    /** Makes an empty line of this document. */
    protected interface LineFactory<L extends SalesLine> {
        L create();
    }

    protected final void sum() {
        SalesAmounts amounts = SalesAmounts.of(lines(), SalesLine::isCounted, currency);
        this.netTotal = amounts.net();
        this.taxTotal = amounts.tax();
        this.grossTotal = amounts.gross();
    }

    /** The totals as they were offered, whatever was chosen of it since. */
    SalesAmounts offered() {
        return new SalesAmounts(netTotal, taxTotal, grossTotal);
    }

    /** What it may come to at the most, including VAT: the amount approval looks at. */
    public Money getHighestGross() {
        return getGross();
    }

    /** Refuses to go on with an empty document or with lines that have no price. */
    protected final void requireComplete() {
        if (lines().isEmpty()) {
            throw BusinessException.invalidField("lines", "sales.no-lines", label());
        }
        List<Violation> missing = new ArrayList<>();
        for (SalesLine line : lines()) {
            if (line.isPriceMissing()) {
                missing.add(new Violation(
                        "lines[" + (line.getLineNo() - 1) + "].manualPrice",
                        "sales.line-without-price",
                        List.of(line.getLineNo(), line.getProductName()),
                        null));
            }
        }
        if (!missing.isEmpty()) {
            throw BusinessException.invalid(missing);
        }
    }

    /** Refuses what is only done in certain states, naming the present one. */
    protected static <S extends Enum<S> & DocumentState<S>> void require(
            S status, Set<S> allowed, String document, String action) {
        if (!allowed.contains(status)) {
            throw BusinessException.conflict(
                    "sales.not-in-this-state", document, "@" + status.messageKey(), "@" + action);
        }
    }

    protected final void freeze() {
        this.contentHash = currentHash();
    }

    /** Refuses content that is not what was submitted (or decided on). */
    protected final void requireContent(@Nullable String expected) {
        String current = currentHash();
        if (!current.equals(expected) || !current.equals(contentHash)) {
            throw BusinessException.conflict("sales.content-changed", label());
        }
    }

    /** SHA-256 of everything an approval is about. */
    public final String currentHash() {
        ContentHash hash = new ContentHash()
                .add(number)
                .add(customerId)
                .add(branchId)
                .add(projectName)
                .add(contactName)
                .add(currency)
                .add(date)
                .add(remark);
        addTo(hash);
        lines().forEach(line -> line.addTo(hash));
        SalesAmounts offered = offered();
        return hash.add(offered.net()).add(offered.tax()).add(offered.gross()).hex();
    }

    /** Adds what only this kind of document has. */
    abstract void addTo(ContentHash hash);

    public abstract DocumentType type();

    public abstract List<? extends SalesLine> lines();

    /** This document as approval sees it. */
    public final ApprovalSubject approvalSubject(String customerName) {
        String project = projectName;
        return new ApprovalSubject(
                type(),
                Objects.requireNonNull(getId()),
                label(),
                branchId,
                project == null ? customerName : customerName + " · " + project,
                getHighestGross(),
                highestDiscount(decidedLines()),
                decidedLines().stream().anyMatch(SalesLine::isUnpriced),
                false,
                increase(),
                currentHash());
    }

    /** By how much it makes what was agreed before more, including VAT. */
    BigDecimal increase() {
        return BigDecimal.ZERO;
    }

    /** The lines whose prices approval looks at: all of them, in the totals or not, so that nothing is hidden in an option. */
    List<? extends SalesLine> decidedLines() {
        return lines();
    }

    /** Whether a line is sold by a special price of the manufacturer. */
    public final boolean isAtSpecialPrice() {
        return lines().stream().anyMatch(line -> line.getSpecialPriceLineId() != null);
    }

    /**
     * The largest discount off list of any line, in the totals or not: what approval looks at, so that nothing is hidden in an
     * option. The discount of the whole is a weighted mean of the
     * lines', so it can never be larger.
     */
    public final Percent highestLineDiscount() {
        return highestDiscount(lines());
    }

    private Percent highestDiscount(List<? extends SalesLine> of) {
        Percent highest = Percent.ZERO;
        for (SalesLine line : of) {
            Percent off = line.discountOffList(discount);
            if (off.compareTo(highest) > 0) {
                highest = off;
            }
        }
        return highest;
    }

    /**
     * What the whole is off list, over the lines in the totals that have a list price; for display, in hundredths of a percent. From figures
     * before rounding, so that 8 % off every line is 8 % off the whole.
     */
    public final Percent totalDiscount() {
        BigDecimal list = BigDecimal.ZERO;
        BigDecimal asked = BigDecimal.ZERO;
        for (SalesLine line : lines()) {
            BigDecimal atList = line.netAtListPrice();
            if (line.isCounted() && atList.signum() > 0) {
                list = list.add(atList);
                asked = asked.add(line.netBeforeRounding(discount));
            }
        }
        if (list.signum() == 0) {
            return Percent.ZERO;
        }
        return Percent.of(Decimals.divide(list.subtract(asked).movePointRight(2), list, SHOWN_PERCENT_SCALE));
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String label() {
        return number;
    }

    public String getNumber() {
        return number;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public Long getBranchId() {
        return branchId;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public String getSalesperson() {
        return salesperson;
    }

    public String getCurrency() {
        return currency;
    }

    public LocalDate getDate() {
        return date;
    }

    public Percent getDiscount() {
        return discount;
    }

    public @Nullable String getRemark() {
        return remark;
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
