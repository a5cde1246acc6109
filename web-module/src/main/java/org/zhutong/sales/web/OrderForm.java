package org.zhutong.sales.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.OrderLineCommand;
import org.zhutong.sales.service.PreviewCommand;
import org.zhutong.sales.service.SalesLineView;
import org.zhutong.sales.service.SalesOrderCommand;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Violation;

/** What is typed into the draft of an order. */
public class OrderForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable OrderChoice customer;
    private @Nullable String projectName;
    private @Nullable String contactName;
    private @Nullable String salesperson;
    private @Nullable LocalDate orderDate;
    private @Nullable BigDecimal discount;
    private @Nullable String remark;
    private final List<OrderLineForm> lines = new ArrayList<>();

    static OrderForm of(SalesOrderView order) {
        OrderForm form = new OrderForm();
        form.customer = OrderChoice.customerOf(order);
        form.projectName = order.projectName();
        form.contactName = order.contactName();
        form.salesperson = order.salesperson();
        form.orderDate = order.orderDate();
        form.discount = order.discount().isZero() ? null : order.discount().value();
        form.remark = order.remark();
        order.lines().forEach(line -> form.lines.add(OrderLineForm.of(line)));
        return form;
    }

    /**
     * As a command; lines in which nothing was typed are dropped first, so that the others keep their places.
     *
     * @throws BusinessException INVALID where something is left out that no draft can do without
     */
    SalesOrderCommand command() {
        lines.removeIf(OrderLineForm::isEmpty);
        List<Violation> missing = new ArrayList<>();
        OrderChoice buyer = customer;
        if (buyer == null) {
            missing.add(missing("customerId"));
        }
        List<OrderLineCommand> commands = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            OrderLineForm line = lines.get(i);
            BigDecimal quantity = line.getQuantity();
            if (line.getProduct() == null) {
                missing.add(missing("lines[" + i + "].productId"));
            }
            if (quantity == null) {
                missing.add(missing("lines[" + i + "].quantity"));
            } else {
                commands.add(line.command(quantity));
            }
        }
        if (buyer == null || !missing.isEmpty()) {
            throw BusinessException.invalid(missing);
        }
        return new SalesOrderCommand(
                buyer.id(), projectName, contactName, salesperson, null, orderDate, discount, remark, commands);
    }

    private static Violation missing(String field) {
        return new Violation(field, "shared.required", List.of(), null);
    }

    PreviewCommand preview() {
        return new PreviewCommand(
                getCustomerId(),
                orderDate,
                discount,
                lines.stream().map(OrderLineForm::row).toList());
    }

    @Nullable
    Long getCustomerId() {
        return customer == null ? null : customer.id();
    }

    /** Net of the lines as they are typed. */
    public BigDecimal getNet() {
        return computed().map(SalesLineView::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal getTax() {
        return computed().map(SalesLineView::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal getGross() {
        return getNet().add(getTax());
    }

    private Stream<SalesLineView> computed() {
        return lines.stream().map(OrderLineForm::getComputed).flatMap(Stream::ofNullable);
    }

    public List<OrderLineForm> getLines() {
        return lines;
    }

    public @Nullable OrderChoice getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable OrderChoice customer) {
        this.customer = customer;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public void setProjectName(@Nullable String projectName) {
        this.projectName = projectName;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName;
    }

    public @Nullable LocalDate getOrderDate() {
        return orderDate;
    }

    public void setOrderDate(@Nullable LocalDate orderDate) {
        this.orderDate = orderDate;
    }

    public @Nullable BigDecimal getDiscount() {
        return discount;
    }

    public void setDiscount(@Nullable BigDecimal discount) {
        this.discount = discount;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }
}
