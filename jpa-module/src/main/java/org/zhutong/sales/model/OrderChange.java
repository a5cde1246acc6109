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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.StatusChange;
import org.zhutong.shared.model.Text;

/**
 * What is to change in a binding order (变更单): more or less of a line, a line dropped or added, another warehouse or day of
 * delivery. It says the whole order as it will be; its totals are the order's afterwards.
 *
 * <p>Life: {@code DRAFT → IN_APPROVAL → APPLIED}, past approval where no policy asks for it; {@code REJECTED}; taken back it is a
 * DRAFT again; {@code CANCELLED} by whoever gives it up, or with its order. The database keeps one open for an order. It holds for
 * the order as it was when it was written: once that was changed, held or called off, it has to be written anew. Approval looks at
 * what the order comes to, and at the prices of what is ordered more: what was agreed before is not asked again.
 */
@Entity
@Cacheable(false)
@OptimisticLocking(cascade = true)
@Table(name = "ORDER_CHANGE")
@SequenceGenerator(name = "ORDER_CHANGE_SEQ", sequenceName = "ORDER_CHANGE_SEQ", allocationSize = 50)
public class OrderChange extends SalesDocument {
    /** So that the order's history can name the change and say why. */
    public static final int MAX_REASON = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ORDER_CHANGE_SEQ")
    private @Nullable Long id;

    @Column(name = "ORDER_ID", nullable = false)
    private Long orderId;

    /** The order, while it is open: the key of this column allows one. */
    @Column(name = "OPEN_FOR")
    private @Nullable Long openFor;

    /** Of the order when it was written. */
    @Column(name = "ORDER_VERSION", nullable = false)
    private int orderVersion;

    @Column(name = "WHY", nullable = false, length = MAX_REASON)
    private String why;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    private OrderChangeState status;

    @Column(name = "NET_BEFORE", nullable = false, precision = 19, scale = 2)
    private BigDecimal netBefore;

    @Column(name = "GROSS_BEFORE", nullable = false, precision = 19, scale = 2)
    private BigDecimal grossBefore;

    @OneToMany(mappedBy = "change", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<OrderChangeLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "ORDER_CHANGE_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    protected OrderChange() {}

    /**
     * A draft.
     *
     * @param date the day whose prices count for what is added
     * @throws BusinessException as {@link #write}
     */
    public OrderChange(
            String number, SalesOrder order, LocalDate date, String reason, List<OrderChangeSpec> specs, Act act) {
        super(number, order.getCustomerId(), order.getBranchId(), order.getCurrency(), terms(order, date));
        this.orderId = Objects.requireNonNull(order.getId());
        this.openFor = orderId;
        this.why = Text.required("reason", reason, MAX_REASON);
        this.netBefore = order.getNetTotal();
        this.grossBefore = order.getGross().amount();
        this.status = OrderChangeState.DRAFT;
        this.history.add(StatusChange.initial(status, act));
        write(order, reason, specs);
    }

    private static SalesTerms terms(SalesOrder order, LocalDate date) {
        return new SalesTerms(
                order.getProjectName(),
                order.getContactName(),
                order.getSalesperson(),
                date,
                order.getDiscount(),
                null);
    }

    /**
     * Says something else, of the order as it is by now.
     *
     * @param specs what changes; a line of the order that is not named stays as it is
     * @throws BusinessException CONFLICT when it is no draft, the order is not binding, or is on hold and more would be ordered;
     *     INVALID naming the line
     */
    public void write(SalesOrder order, String reason, List<OrderChangeSpec> specs) {
        require(status, Set.of(OrderChangeState.DRAFT), label(), "sales.action.change");
        this.why = Text.required("reason", reason, MAX_REASON);
        List<OrderChangeLine> written = new ArrayList<>(ordered(order, specs));
        for (int i = 0; i < specs.size(); i++) {
            LineSpec line = specs.get(i).line();
            if (specs.get(i).orderLineId() == null && line != null) {
                if (order.getContractId() != null) {
                    throw BusinessException.invalidField(
                            "lines[" + i + "]", "sales.change.contract-line", order.label());
                }
                written.add(OrderChangeLine.added(this, line, specs.get(i).delivery(), getDiscount()));
            }
        }
        if (written.stream().noneMatch(OrderChangeLine::isCounted)) {
            throw BusinessException.invalidField("lines", "sales.change.nothing-left", order.label());
        }
        if (written.size() > MAX_LINES) {
            throw BusinessException.invalidField("lines", "sales.too-many-lines", MAX_LINES);
        }
        // what the order will have in its order, then what it will not have: their numbers are those of the order
        // afterwards
        written.sort(Comparator.comparing(OrderChangeLine::isDropped));
        for (int i = 0; i < written.size(); i++) {
            written.get(i).number(i + 1);
        }
        lines.clear();
        lines.addAll(written);
        order.requireChangeable(isGrowing());
        this.orderVersion = order.getVersion();
        this.netBefore = order.getNetTotal();
        this.grossBefore = order.getGross().amount();
        sum();
    }

    private List<OrderChangeLine> ordered(SalesOrder order, List<OrderChangeSpec> specs) {
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < specs.size(); i++) {
            Long lineId = specs.get(i).orderLineId();
            if (lineId != null && places.put(lineId, i) != null) {
                throw BusinessException.invalidField("lines[" + i + "].orderLineId", "sales.line-unknown", i + 1);
            }
        }
        List<OrderChangeLine> written = new ArrayList<>();
        for (SalesOrderLine line : order.lines()) {
            Integer place = places.remove(Objects.requireNonNull(line.getId()));
            try {
                written.add(OrderChangeLine.of(this, line, place == null ? null : specs.get(place)));
            } catch (BusinessException e) {
                throw BusinessException.invalidField("lines[" + place + "]." + e.getField(), e.getKey(), e.getArgs());
            }
        }
        if (!places.isEmpty()) {
            int place = places.values().iterator().next();
            throw BusinessException.invalidField("lines[" + place + "].orderLineId", "sales.line-unknown", place + 1);
        }
        return written;
    }

    /**
     * Finishes the draft.
     *
     * @param approvalNeeded whether a policy asks for approval; if not, it may be applied at once
     * @throws BusinessException CONFLICT {@code sales.change.order-changed}; INVALID {@code sales.change.nothing} or a violation
     *     for each line without price
     */
    public void submit(SalesOrder order, boolean approvalNeeded, Act act) {
        require(status, Set.of(OrderChangeState.DRAFT), label(), "sales.action.submit");
        requireSameOrder(order);
        if (lines.stream().noneMatch(OrderChangeLine::isDifferent)) {
            throw BusinessException.invalidField("lines", "sales.change.nothing", label());
        }
        requireComplete();
        freeze();
        if (approvalNeeded) {
            move(OrderChangeState.IN_APPROVAL, act);
        }
    }

    /**
     * Makes the order say what this says: as it was submitted, when somebody entitled approved it or nobody had to. Credit,
     * special prices and stock follow by the caller in the same transaction.
     *
     * @param hash the content that was submitted
     * @throws BusinessException CONFLICT {@code sales.change.order-changed}, {@code sales.content-changed}
     */
    public void apply(String hash, SalesOrder order, Act act) {
        require(
                status,
                EnumSet.of(OrderChangeState.DRAFT, OrderChangeState.IN_APPROVAL),
                label(),
                "sales.change.action.apply");
        requireContent(hash);
        requireSameOrder(order);
        order.amend(this, act);
        move(OrderChangeState.APPLIED, act);
    }

    /** Somebody entitled did not agree. */
    public void refuse(Act act) {
        require(status, Set.of(OrderChangeState.IN_APPROVAL), label(), "sales.action.refuse");
        move(OrderChangeState.REJECTED, act);
    }

    /** Takes it back from approval, to change it. */
    public void withdraw(Act act) {
        require(status, Set.of(OrderChangeState.IN_APPROVAL), label(), "sales.action.withdraw");
        move(OrderChangeState.DRAFT, act);
    }

    /** Gives it up. */
    public void cancel(Act act) {
        require(
                status,
                EnumSet.of(OrderChangeState.DRAFT, OrderChangeState.IN_APPROVAL),
                label(),
                "sales.change.action.cancel");
        move(OrderChangeState.CANCELLED, act);
    }

    private void requireSameOrder(SalesOrder order) {
        if (order.getVersion() != orderVersion) {
            throw BusinessException.conflict(
                    "sales.change.order-changed",
                    label(),
                    order.label(),
                    "@" + order.getStatus().messageKey());
        }
        order.requireChangeable(isGrowing());
    }

    private void move(OrderChangeState next, Act act) {
        history.add(StatusChange.move(status, next, label(), act));
        status = next;
        openFor = next.isOpen() ? orderId : null;
    }

    /** Whether more of anything is ordered. */
    public boolean isGrowing() {
        return lines.stream().anyMatch(OrderChangeLine::isGrowing);
    }

    @Override
    void addTo(ContentHash hash) {
        hash.add(orderId).add(orderVersion).add(why);
    }

    @Override
    List<? extends SalesLine> decidedLines() {
        return lines.stream().filter(OrderChangeLine::isGrowing).toList();
    }

    @Override
    BigDecimal increase() {
        return getGross().minus(getGrossBefore()).amount().max(BigDecimal.ZERO);
    }

    @Override
    public DocumentType type() {
        return DocumentType.ORDER_CHANGE;
    }

    @Override
    public List<OrderChangeLine> lines() {
        List<OrderChangeLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(OrderChangeLine::getLineNo));
        return sorted;
    }

    /** Whether anybody was ever asked to approve it. */
    public boolean wasInApproval() {
        return history.stream().anyMatch(move -> move.getToState().equals(OrderChangeState.IN_APPROVAL.name()));
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    public Long getOrderId() {
        return orderId;
    }

    public int getOrderVersion() {
        return orderVersion;
    }

    public String getWhy() {
        return why;
    }

    public OrderChangeState getStatus() {
        return status;
    }

    public BigDecimal getNetBefore() {
        return netBefore;
    }

    /** Of the order before, including VAT. */
    public Money getGrossBefore() {
        return Money.of(grossBefore, getCurrency());
    }

    public List<StatusChange> getHistory() {
        return List.copyOf(history);
    }
}
