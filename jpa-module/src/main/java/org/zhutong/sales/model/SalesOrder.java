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
import java.util.ArrayList;
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
import org.zhutong.shared.model.StatusChange;
import org.zhutong.shared.model.Text;

/**
 * What a customer has ordered (销售订单), of an accepted quotation or directly.
 *
 * <p>Life: {@code DRAFT → IN_APPROVAL → CONFIRMED → CLOSED | CANCELLED}, {@code CONFIRMED ⇄ ON_HOLD}. Where no policy asks for
 * approval a DRAFT is confirmed directly; an approved order stays IN_APPROVAL, unchangeable, until it is confirmed. While
 * CONFIRMED or ON_HOLD it holds the customer's credit and its stock; cancelling or closing gives both back. An order made of
 * a quotation or a contract keeps the lines and prices: only delivery may still be arranged. What is binding changes by an
 * {@link OrderChange} alone.
 */
@Entity
@Cacheable(false)
@OptimisticLocking(cascade = true)
@Table(name = "SALES_ORDER")
@SequenceGenerator(name = "SALES_ORDER_SEQ", sequenceName = "SALES_ORDER_SEQ", allocationSize = 50)
public class SalesOrder extends SalesDocument {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SALES_ORDER_SEQ")
    private @Nullable Long id;

    /** The accepted quotation it was made of, unique; null for a direct order. */
    @Column(name = "QUOTATION_ID")
    private @Nullable Long quotationId;

    /** The version of a contract by which it was ordered; null without a contract. */
    @Column(name = "CONTRACT_ID")
    private @Nullable Long contractId;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    private SalesOrderState status;

    /** Whether the approval asked for was given; cleared when the order goes back to DRAFT. */
    @Column(name = "APPROVAL_GIVEN", nullable = false)
    private boolean approvalGiven;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<SalesOrderLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "SALES_ORDER_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    protected SalesOrder() {}

    /** A direct order, without lines yet. */
    public SalesOrder(String number, Long customerId, Long branchId, String currency, SalesTerms terms, Act act) {
        super(number, customerId, branchId, currency, terms);
        this.status = SalesOrderState.DRAFT;
        this.history.add(StatusChange.initial(status, act));
    }

    /**
     * The order of an accepted quotation, with its lines and prices.
     *
     * @param terms date and salesperson of the order; project, contact, discount and remark of the quotation
     * @param delivery from where and by when, for every line
     */
    public static SalesOrder of(Quotation quotation, String number, SalesTerms terms, DeliverySpec delivery, Act act) {
        if (quotation.getStatus() != QuotationState.ACCEPTED) {
            throw BusinessException.conflict(
                    "sales.order.quotation-not-accepted",
                    quotation.label(),
                    "@" + quotation.getStatus().messageKey());
        }
        SalesOrder order = new SalesOrder(
                number,
                quotation.getCustomerId(),
                quotation.getBranchId(),
                quotation.getCurrency(),
                terms,
                act.because(quotation.label()));
        order.quotationId = quotation.getId();
        for (QuotationLine line : quotation.taken()) {
            SalesOrderLine copy = new SalesOrderLine(order, delivery.warehouseId(), delivery.requestedDate());
            copy.copyFrom(line);
            copy.number(order.lines.size() + 1);
            order.lines.add(copy);
        }
        order.sum();
        return order;
    }

    /**
     * An order by a contract, at its prices.
     *
     * @param specs what is ordered; {@code items} which item of the contract each is
     * @param delivery from where and by when, for every line
     */
    public static SalesOrder agreed(
            Long contractId,
            String number,
            Long customerId,
            Long branchId,
            String currency,
            SalesTerms terms,
            List<LineSpec> specs,
            List<Integer> items,
            DeliverySpec delivery,
            Act act) {
        SalesOrder order = new SalesOrder(number, customerId, branchId, currency, terms, act);
        order.contractId = contractId;
        order.arrange(
                order.lines, specs, () -> new SalesOrderLine(order, delivery.warehouseId(), delivery.requestedDate()));
        for (SalesOrderLine line : order.lines) {
            line.order(items.get(line.getLineNo() - 1));
        }
        return order;
    }

    /**
     * Says something else, while it is a draft and was not made of a quotation or a contract.
     *
     * @param deliveries one for each specification, in the same order
     */
    public void change(
            Long customerId, Long branchId, SalesTerms terms, List<LineSpec> specs, List<DeliverySpec> deliveries) {
        require(status, EnumSet.of(SalesOrderState.DRAFT), label(), "sales.action.change");
        if (!isDirect()) {
            throw BusinessException.conflict("sales.order.quotation-fixed", label());
        }
        setCustomer(customerId, branchId);
        setTerms(terms);
        DeliverySpec any = deliveries.isEmpty() ? new DeliverySpec(0L, null) : deliveries.get(0);
        arrange(lines, specs, () -> new SalesOrderLine(this, any.warehouseId(), null));
        List<SalesOrderLine> arranged = lines();
        for (int i = 0; i < arranged.size(); i++) {
            arranged.get(i)
                    .deliver(deliveries.get(i).warehouseId(), deliveries.get(i).requestedDate());
        }
    }

    /**
     * Arranges delivery, contact and remark of an order made of a quotation or a contract, while it is a draft. What was
     * agreed stays: project, discount, lines, quantities and prices; and the day of the order.
     */
    public void arrangeDelivery(SalesTerms terms, Map<Long, DeliverySpec> byLine) {
        require(status, EnumSet.of(SalesOrderState.DRAFT), label(), "sales.action.change");
        if (terms.discount().compareTo(getDiscount()) != 0
                || !terms.date().equals(getDate())
                || !Objects.equals(terms.projectName(), getProjectName())) {
            throw BusinessException.conflict("sales.order.quotation-fixed", label());
        }
        setTerms(terms);
        Map<Long, SalesOrderLine> known = new HashMap<>();
        lines.forEach(line -> known.put(Objects.requireNonNull(line.getId()), line));
        if (!known.keySet().equals(byLine.keySet())) {
            throw BusinessException.conflict("sales.order.quotation-fixed", label());
        }
        byLine.forEach((lineId, delivery) ->
                Objects.requireNonNull(known.get(lineId)).deliver(delivery.warehouseId(), delivery.requestedDate()));
    }

    /** Whether one of its lines says exactly this; what is left out counts as the line's own. */
    public boolean says(
            Long lineId,
            @Nullable Long productId,
            BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal lineDiscount,
            @Nullable BigDecimal manualPrice) {
        return lines.stream()
                .filter(line -> lineId.equals(line.getId()))
                .filter(line -> productId == null || productId.equals(line.getProductId()))
                .anyMatch(line -> line.getQuantity().value().compareTo(quantity) == 0
                        && (unit == null || unit.equals(line.getQuantity().unit()))
                        && (lineDiscount == null || line.getDiscount().value().compareTo(lineDiscount) == 0)
                        && (manualPrice == null
                                || (line.getManualPrice() != null
                                        && line.getManualPrice().compareTo(manualPrice) == 0)));
    }

    /**
     * Finishes the draft.
     *
     * @param approvalNeeded whether a policy asks for approval; if not, the order stays a draft that may be confirmed
     */
    public void submit(boolean approvalNeeded, Act act) {
        require(status, EnumSet.of(SalesOrderState.DRAFT), label(), "sales.action.submit");
        requireComplete();
        freeze();
        if (approvalNeeded) {
            move(SalesOrderState.IN_APPROVAL, act);
        }
    }

    /**
     * Somebody entitled approved it: it may be confirmed.
     *
     * @param hash the content they decided on
     */
    public void approve(String hash) {
        require(status, EnumSet.of(SalesOrderState.IN_APPROVAL), label(), "sales.action.approve");
        requireContent(hash);
        approvalGiven = true;
    }

    /** Somebody entitled refused it: it may be changed and submitted again. */
    public void refuse(Act act) {
        require(status, EnumSet.of(SalesOrderState.IN_APPROVAL), label(), "sales.action.refuse");
        move(SalesOrderState.DRAFT, act);
    }

    /** Takes it back from approval, given or not. */
    public void withdraw(Act act) {
        require(status, EnumSet.of(SalesOrderState.IN_APPROVAL), label(), "sales.action.withdraw");
        move(SalesOrderState.DRAFT, act);
    }

    /**
     * Makes it binding. Credit and stock are taken by the caller in the same transaction.
     *
     * @param approvalNeeded whether a policy asks for approval of this content
     */
    public void confirm(boolean approvalNeeded, Act act) {
        require(
                status,
                EnumSet.of(SalesOrderState.DRAFT, SalesOrderState.IN_APPROVAL),
                label(),
                "sales.action.confirm");
        requireComplete();
        if (status == SalesOrderState.IN_APPROVAL) {
            if (!approvalGiven) {
                throw BusinessException.conflict("sales.order.approval-pending", label());
            }
            requireContent(currentHash());
        } else {
            if (approvalNeeded) {
                throw BusinessException.conflict("sales.order.approval-needed", label());
            }
            freeze();
        }
        move(SalesOrderState.CONFIRMED, act);
    }

    /** Stops it for the time being, for a reason the others can read. */
    public void hold(Act act) {
        require(status, EnumSet.of(SalesOrderState.CONFIRMED), label(), "sales.action.hold");
        move(SalesOrderState.ON_HOLD, act.because(Text.required("reason", act.reason(), 500)));
    }

    /** Lets it go on. */
    public void release(Act act) {
        require(status, EnumSet.of(SalesOrderState.ON_HOLD), label(), "sales.action.release");
        move(SalesOrderState.CONFIRMED, act);
    }

    /** Calls it off for good. Credit and stock are given back by the caller in the same transaction. */
    public void cancel(Act act) {
        require(
                status,
                EnumSet.of(
                        SalesOrderState.DRAFT,
                        SalesOrderState.IN_APPROVAL,
                        SalesOrderState.CONFIRMED,
                        SalesOrderState.ON_HOLD),
                label(),
                "sales.action.cancel");
        move(SalesOrderState.CANCELLED, act.because(Text.required("reason", act.reason(), 500)));
    }

    /** Nothing more will happen with it; what it still holds is given back by the caller in the same transaction. */
    public void close(Act act) {
        require(status, EnumSet.of(SalesOrderState.CONFIRMED), label(), "sales.action.close");
        move(SalesOrderState.CLOSED, act);
    }

    /**
     * Refuses to change a binding order unless it can be.
     *
     * @param grows whether more of anything is ordered: not while it is on hold, which is there to keep it from growing
     */
    public void requireChangeable(boolean grows) {
        require(status, EnumSet.of(SalesOrderState.CONFIRMED, SalesOrderState.ON_HOLD), label(), "sales.action.amend");
        if (grows && status == SalesOrderState.ON_HOLD) {
            throw BusinessException.conflict("sales.change.on-hold", label());
        }
    }

    /**
     * Says from now on what a change order says; its lines keep their ids, by which stock and special prices are kept for them.
     * Its state stays, and so does the content it was approved with: what it became since is in the change orders, which its
     * history names. Credit, special prices and stock follow by the caller in the same transaction.
     */
    void amend(OrderChange change, Act act) {
        requireChangeable(change.isGrowing());
        Map<Long, SalesOrderLine> known = new HashMap<>();
        lines.forEach(line -> known.put(Objects.requireNonNull(line.getId()), line));
        for (OrderChangeLine said : change.lines()) {
            Long lineId = said.getOrderLineId();
            SalesOrderLine line = lineId == null
                    ? new SalesOrderLine(this, said.getWarehouseId(), said.getRequestedDate())
                    : Objects.requireNonNull(known.get(lineId));
            if (said.isDropped()) {
                lines.remove(line);
            } else {
                amend(line, said);
            }
        }
        sum();
        history.add(StatusChange.remark(status, act.because(change.label() + " · " + change.getWhy())));
    }

    private void amend(SalesOrderLine line, OrderChangeLine said) {
        if (said.isRequantified()) {
            line.copyFrom(said);
        }
        line.number(said.getLineNo());
        line.deliver(said.getWarehouseId(), said.getRequestedDate());
        if (line.getId() == null) {
            lines.add(line);
        }
    }

    /** Whether anybody was ever asked to approve it. */
    public boolean wasInApproval() {
        return history.stream().anyMatch(move -> move.getToState().equals(SalesOrderState.IN_APPROVAL.name()));
    }

    private void move(SalesOrderState next, Act act) {
        history.add(StatusChange.move(status, next, label(), act));
        status = next;
        if (next == SalesOrderState.DRAFT) {
            approvalGiven = false;
        }
    }

    @Override
    void addTo(ContentHash hash) {
        hash.add(quotationId);
        if (contractId != null) {
            hash.add(contractId);
        }
    }

    @Override
    public DocumentType type() {
        return DocumentType.SALES_ORDER;
    }

    @Override
    public List<SalesOrderLine> lines() {
        List<SalesOrderLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(SalesOrderLine::getLineNo));
        return sorted;
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Long getQuotationId() {
        return quotationId;
    }

    public @Nullable Long getContractId() {
        return contractId;
    }

    /** Whether it was written without a quotation and without a contract, so that nobody has approved its prices yet. */
    public boolean isDirect() {
        return quotationId == null && contractId == null;
    }

    public SalesOrderState getStatus() {
        return status;
    }

    public boolean isApprovalGiven() {
        return approvalGiven;
    }

    public List<StatusChange> getHistory() {
        return List.copyOf(history);
    }
}
