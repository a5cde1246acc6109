package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.StatusChange;

/**
 * An offer to a customer (报价): one version of it. Versions share the number; a later one supersedes the earlier.
 *
 * <p>Life: {@code DRAFT → IN_APPROVAL → APPROVED → SENT → ACCEPTED | REJECTED | EXPIRED}. A draft that no policy asks about is
 * APPROVED at once; a refused or withdrawn one is a DRAFT again. Only a DRAFT changes: what was sent stays as it was sent,
 * and {@link #revise} makes version n+1. An ACCEPTED one becomes one sales order.
 *
 * <p>Its lines may stand in sections, and some may be optional or alternatives to others ({@link LineKind}): the totals are of
 * the normal lines until the customer, accepting it, chooses; then of what they take. Approval looks at every line.
 */
@Entity
@Cacheable(false)
@OptimisticLocking(cascade = true)
@Table(name = "QUOTATION")
@SequenceGenerator(name = "QUOTATION_SEQ", sequenceName = "QUOTATION_SEQ", allocationSize = 50)
public class Quotation extends SalesDocument {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "QUOTATION_SEQ")
    private @Nullable Long id;

    /** 1, 2, 3 …; not the optimistic version. */
    @Column(name = "VERSION_NO", nullable = false)
    private int versionNo;

    @Column(name = "VALID_UNTIL", nullable = false)
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    private QuotationState status;

    @OneToMany(mappedBy = "quotation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<QuotationLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "QUOTATION_SECTION", joinColumns = @JoinColumn(name = "QUOTATION_ID"))
    @OrderColumn(name = "POSITION")
    private List<QuotationSection> sections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "QUOTATION_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    protected Quotation() {}

    /** A new offer, version 1, without lines yet. */
    public Quotation(
            String number,
            Long customerId,
            Long branchId,
            String currency,
            SalesTerms terms,
            LocalDate validUntil,
            Act act) {
        this(number, 1, customerId, branchId, currency, terms, validUntil, act);
    }

    private Quotation(
            String number,
            int versionNo,
            Long customerId,
            Long branchId,
            String currency,
            SalesTerms terms,
            LocalDate validUntil,
            Act act) {
        super(number, customerId, branchId, currency, terms);
        this.versionNo = versionNo;
        this.validUntil = validUntil(validUntil);
        this.status = QuotationState.DRAFT;
        this.history.add(StatusChange.initial(status, act));
    }

    /** Says something else, while it is a draft: lines that are simply bought, without sections. */
    public void change(
            Long customerId, Long branchId, SalesTerms terms, LocalDate newValidUntil, List<LineSpec> specs) {
        change(customerId, branchId, terms, newValidUntil, specs, QuotationLayout.plain(specs.size()));
    }

    /**
     * Says something else, while it is a draft.
     *
     * @throws BusinessException INVALID when the layout is none of these lines
     */
    public void change(
            Long customerId,
            Long branchId,
            SalesTerms terms,
            LocalDate newValidUntil,
            List<LineSpec> specs,
            QuotationLayout layout) {
        require(status, EnumSet.of(QuotationState.DRAFT), label(), "sales.action.change");
        setCustomer(customerId, branchId);
        setTerms(terms);
        this.validUntil = validUntil(newValidUntil);
        fit(lines, specs, () -> new QuotationLine(this));
        layout.check(specs.size());
        if (!List.copyOf(sections).equals(layout.sections())) {
            sections.clear();
            layout.sections().forEach(section -> sections.add(section.again()));
        }
        for (QuotationLine line : lines) {
            int at = line.getLineNo() - 1;
            line.place(layout.places().get(at));
            line.inSection(layout.discount(at), getDiscount(), getCurrency());
        }
        sum();
    }

    /**
     * Computes lines that are never saved, each as if it stood in a section.
     *
     * @param discounts of the sections, one for each line
     */
    public void preview(List<Percent> discounts) {
        if (id != null) {
            throw new IllegalStateException(label() + " is saved: its sections give the discounts");
        }
        lines.forEach(line -> line.inSection(discounts.get(line.getLineNo() - 1), getDiscount(), getCurrency()));
        sum();
    }

    private LocalDate validUntil(LocalDate date) {
        if (SalesTerms.plausible("validUntil", date).isBefore(getDate())) {
            throw BusinessException.invalidField("validUntil", "sales.valid-before-date", date, getDate());
        }
        return date;
    }

    /**
     * Finishes the draft.
     *
     * @param approvalNeeded whether a policy asks for approval
     */
    public void submit(boolean approvalNeeded, LocalDate today, Act act) {
        require(status, EnumSet.of(QuotationState.DRAFT), label(), "sales.action.submit");
        requireComplete();
        requireValid(today);
        freeze();
        move(approvalNeeded ? QuotationState.IN_APPROVAL : QuotationState.APPROVED, act);
    }

    /**
     * Somebody entitled approved it.
     *
     * @param hash the content they decided on
     */
    public void approve(String hash, Act act) {
        require(status, EnumSet.of(QuotationState.IN_APPROVAL), label(), "sales.action.approve");
        requireContent(hash);
        move(QuotationState.APPROVED, act);
    }

    /** Somebody entitled refused it: it may be changed and submitted again. */
    public void refuse(Act act) {
        require(status, EnumSet.of(QuotationState.IN_APPROVAL), label(), "sales.action.refuse");
        move(QuotationState.DRAFT, act);
    }

    /** Takes it back before a decision. */
    public void withdraw(Act act) {
        require(status, EnumSet.of(QuotationState.IN_APPROVAL), label(), "sales.action.withdraw");
        move(QuotationState.DRAFT, act);
    }

    public void send(LocalDate today, Act act) {
        require(status, EnumSet.of(QuotationState.APPROVED), label(), "sales.action.send");
        requireValid(today);
        move(QuotationState.SENT, act);
    }

    /** Goes out to somebody at the customer: for the first time, or once more. */
    public void mail(LocalDate today, Act act) {
        if (status == QuotationState.SENT) {
            requireValid(today);
        } else {
            require(status, EnumSet.of(QuotationState.APPROVED), label(), "sales.action.mail");
            send(today, act);
        }
    }

    /** The customer agreed to what is offered without its options. */
    public void accept(LocalDate today, Act act) {
        accept(List.of(), today, act);
    }

    /**
     * The customer agreed: from now on it comes to what they take of it.
     *
     * @param taken numbers of the optional and alternative lines they take
     * @throws BusinessException INVALID when that is no choice, see {@link QuotationChoice#of}
     */
    public void accept(Collection<Integer> taken, LocalDate today, Act act) {
        require(status, EnumSet.of(QuotationState.SENT), label(), "sales.action.accept");
        requireValid(today);
        QuotationChoice choice = QuotationChoice.of(this, taken);
        lines.forEach(line -> line.take(choice.takes(line)));
        sum();
        move(QuotationState.ACCEPTED, act);
    }

    /** The customer declined. */
    public void reject(Act act) {
        require(status, EnumSet.of(QuotationState.SENT), label(), "sales.action.reject");
        move(QuotationState.REJECTED, act);
    }

    /** Its validity ran out. */
    public void expire(LocalDate today, Act act) {
        require(status, EnumSet.of(QuotationState.APPROVED, QuotationState.SENT), label(), "sales.action.expire");
        if (!isPastValidity(today)) {
            throw BusinessException.conflict("sales.quotation.still-valid", label(), validUntil);
        }
        move(QuotationState.EXPIRED, act);
    }

    /**
     * Replaces this version by the next, a draft with the same content.
     *
     * @param newValidUntil validity of the new version
     * @return version n+1, still to be persisted
     */
    public Quotation revise(LocalDate today, LocalDate newValidUntil, Act act) {
        require(
                status,
                EnumSet.of(
                        QuotationState.APPROVED, QuotationState.SENT, QuotationState.REJECTED, QuotationState.EXPIRED),
                label(),
                "sales.action.revise");
        move(QuotationState.SUPERSEDED, act);
        SalesTerms terms =
                new SalesTerms(getProjectName(), getContactName(), getSalesperson(), today, getDiscount(), getRemark());
        Quotation next = new Quotation(
                getNumber(), versionNo + 1, getCustomerId(), getBranchId(), getCurrency(), terms, newValidUntil, act);
        for (QuotationLine line : lines()) {
            QuotationLine copy = new QuotationLine(next);
            copy.repeat(line);
            next.lines.add(copy);
        }
        sections.forEach(section -> next.sections.add(section.again()));
        next.sum();
        return next;
    }

    private void requireValid(LocalDate today) {
        if (isPastValidity(today)) {
            throw BusinessException.conflict("sales.quotation.expired", label(), validUntil);
        }
    }

    /** Whether its last day is over. */
    public boolean isPastValidity(LocalDate today) {
        return validUntil.isBefore(today);
    }

    private void move(QuotationState next, Act act) {
        history.add(StatusChange.move(status, next, label(), act));
        status = next;
    }

    @Override
    void addTo(ContentHash hash) {
        hash.add(versionNo).add(validUntil);
        sections.forEach(section -> hash.add("section")
                .add(section.getName())
                .add(section.getDiscount().value()));
    }

    @Override
    SalesAmounts offered() {
        return SalesAmounts.of(lines, line -> line.getKind() == LineKind.NORMAL, getCurrency());
    }

    /** With every option, and of each line and its alternatives the dearest. */
    @Override
    public Money getHighestGross() {
        Map<Integer, BigDecimal> highest = new HashMap<>();
        for (QuotationLine line : lines) {
            Integer main = line.getAlternativeTo();
            highest.merge(main == null ? line.getLineNo() : main, line.getGross(), BigDecimal::max);
        }
        return Money.of(highest.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), getCurrency());
    }

    /** The lines that are bought: without options, unless the customer took them. */
    public List<QuotationLine> taken() {
        return lines().stream().filter(QuotationLine::isCounted).toList();
    }

    /** What the lines of a section that are bought come to. @param section its number; null: the lines before all sections */
    public SalesAmounts subtotal(@Nullable Integer section) {
        return SalesAmounts.of(
                lines, line -> line.isCounted() && Objects.equals(section, line.getSectionNo()), getCurrency());
    }

    /** Whether the customer has something to choose. */
    public boolean hasOptions() {
        return lines.stream().anyMatch(line -> line.getKind() != LineKind.NORMAL);
    }

    @Override
    public DocumentType type() {
        return DocumentType.QUOTATION;
    }

    @Override
    public List<QuotationLine> lines() {
        List<QuotationLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(QuotationLine::getLineNo));
        return sorted;
    }

    @Override
    public String label() {
        return label(getNumber(), versionNo);
    }

    /** The number, with the version from the second on, e.g. {@code QT2026-000123-2}. */
    public static String label(String number, int versionNo) {
        return versionNo == 1 ? number : number + "-" + versionNo;
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    public int getVersionNo() {
        return versionNo;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public QuotationState getStatus() {
        return status;
    }

    public List<QuotationSection> getSections() {
        return List.copyOf(sections);
    }

    /** The section a line stands in; null: before all sections. */
    public @Nullable QuotationSection sectionOf(QuotationLine line) {
        Integer section = line.getSectionNo();
        return section == null ? null : sections.get(section - 1);
    }

    public List<StatusChange> getHistory() {
        return List.copyOf(history);
    }
}
