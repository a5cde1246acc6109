package org.zhutong.inventory.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentNumber;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.StatusChange;
import org.zhutong.shared.model.Text;

/**
 * What lay in the warehouses of a branch when the system came into use: counted and typed in while in DRAFT, then posted once,
 * which turns every line into a stock move. A posted one never changes.
 */
@Entity
@Cacheable(false)
@OptimisticLocking(cascade = true)
@Table(name = "OPENING_STOCK")
@SequenceGenerator(name = "OPENING_STOCK_SEQ", sequenceName = "OPENING_STOCK_SEQ", allocationSize = 50)
public class OpeningStock implements AggregateRoot {
    /** As many lines as one document may have. */
    public static final int MAX_LINES = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "OPENING_STOCK_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 40)
    private String number;

    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    @Column(name = "BUSINESS_DATE", nullable = false)
    private LocalDate businessDate;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "REMARK", length = 500)
    private @Nullable String remark;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", nullable = false, length = 30)
    private OpeningState state;

    @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("lineNo")
    private List<OpeningStockLine> lines = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "OPENING_STOCK_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    protected OpeningStock() {}

    /**
     * What a document says.
     *
     * @param date business date
     * @param remark at most 500 characters
     * @param lines at most {@value #MAX_LINES}
     */
    public record Content(LocalDate date, @Nullable String remark, List<OpeningStockLine.Data> lines) {}

    /**
     * @param currency of the unit costs: the company's
     * @param today the last business date allowed
     */
    public OpeningStock(
            DocumentNumber number, Long branchId, String currency, Content content, LocalDate today, Act act) {
        this.number = number.value();
        this.branchId = Objects.requireNonNull(branchId);
        this.currency = currency;
        this.state = OpeningState.DRAFT;
        history.add(StatusChange.initial(state, act));
        fill(content, today);
    }

    /**
     * Replaces what is in the draft.
     *
     * @param today the last date allowed
     */
    public final void fill(Content content, LocalDate today) {
        LocalDate date = content.date();
        if (state != OpeningState.DRAFT) {
            throw BusinessException.conflict("inventory.opening.posted", number);
        }
        if (date.isAfter(today)) {
            throw BusinessException.invalidField("businessDate", "inventory.opening.future");
        }
        // every date column reaches back to the year 1 at least, but such a date is a slip of the pen
        if (date.isBefore(today.minusYears(20))) {
            throw BusinessException.invalidField("businessDate", "inventory.opening.too-old");
        }
        if (content.lines().size() > MAX_LINES) {
            throw BusinessException.invalidField("lines", "inventory.opening.too-many-lines", MAX_LINES);
        }
        this.businessDate = date;
        this.remark = Text.optional("remark", content.remark(), 500);
        lines.clear();
        for (OpeningStockLine.Data line : content.lines()) {
            lines.add(new OpeningStockLine(this, lines.size() + 1, line));
        }
    }

    /** Makes it final. What it does to the levels is the caller's part of the same transaction. */
    public void post(Act act) {
        if (lines.isEmpty()) {
            throw BusinessException.invalidField("lines", "inventory.opening.no-lines");
        }
        history.add(StatusChange.move(state, OpeningState.POSTED, number, act));
        this.state = OpeningState.POSTED;
    }

    /** This document as the cause of stock moves; it must have been written before. */
    public StockMove.Cause cause() {
        return new StockMove.Cause(DocumentType.STOCK_DOCUMENT, Objects.requireNonNull(id), number, businessDate);
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
        return number;
    }

    public String getNumber() {
        return number;
    }

    public Long getBranchId() {
        return branchId;
    }

    public LocalDate getBusinessDate() {
        return businessDate;
    }

    public String getCurrency() {
        return currency;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public OpeningState getState() {
        return state;
    }

    public List<OpeningStockLine> getLines() {
        return Collections.unmodifiableList(lines);
    }

    public List<StatusChange> getHistory() {
        return Collections.unmodifiableList(history);
    }
}
