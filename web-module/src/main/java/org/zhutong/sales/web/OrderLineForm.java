package org.zhutong.sales.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.OrderLineCommand;
import org.zhutong.sales.service.PreviewCommand;
import org.zhutong.sales.service.PreviewLine;
import org.zhutong.sales.service.SalesLineView;

/** What is typed into a line of an order, and what it comes to. */
public class OrderLineForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Long id;
    private @Nullable OrderChoice product;
    private @Nullable BigDecimal quantity;
    private @Nullable String unit;
    private @Nullable BigDecimal manualPrice;
    private @Nullable BigDecimal discount;
    private @Nullable String remark;
    private @Nullable Long warehouseId;
    private @Nullable LocalDate requestedDate;
    private @Nullable SalesLineView computed;
    private @Nullable String problem;

    static OrderLineForm of(SalesLineView line) {
        OrderLineForm form = new OrderLineForm();
        form.id = line.id();
        form.product = OrderChoice.of(line);
        form.quantity = line.quantity();
        form.unit = line.unit();
        form.manualPrice = line.manualPrice();
        form.discount = line.discount().isZero() ? null : line.discount().value();
        form.remark = line.remark();
        form.warehouseId = line.warehouseId();
        form.requestedDate = line.requestedDate();
        form.computed = line;
        return form;
    }

    OrderLineCommand command(BigDecimal wanted) {
        return new OrderLineCommand(
                id,
                product == null ? null : product.id(),
                null,
                wanted,
                unit,
                manualPrice,
                discount,
                remark,
                warehouseId,
                requestedDate);
    }

    PreviewCommand.Row row() {
        return new PreviewCommand.Row(
                product == null ? null : product.id(), null, quantity, unit, manualPrice, discount);
    }

    void show(PreviewLine preview) {
        computed = preview.line();
        problem = preview.problem();
    }

    /** A line without a product and without a quantity is none. */
    boolean isEmpty() {
        return product == null && quantity == null;
    }

    /** Its units, the base unit first; none before a product is chosen. */
    public List<String> getUnits() {
        return product == null ? List.of() : product.units();
    }

    /** With another product its own base unit and price book count. */
    public void productChosen() {
        List<String> units = getUnits();
        if (unit == null || !units.contains(unit)) {
            unit = units.isEmpty() ? null : units.get(0);
        }
        manualPrice = null;
    }

    public @Nullable SalesLineView getComputed() {
        return computed;
    }

    public @Nullable String getProblem() {
        return problem;
    }

    public @Nullable OrderChoice getProduct() {
        return product;
    }

    public void setProduct(@Nullable OrderChoice product) {
        this.product = product;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
        this.quantity = quantity;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable BigDecimal getManualPrice() {
        return manualPrice;
    }

    public void setManualPrice(@Nullable BigDecimal manualPrice) {
        this.manualPrice = manualPrice;
    }

    public @Nullable BigDecimal getDiscount() {
        return discount;
    }

    public void setDiscount(@Nullable BigDecimal discount) {
        this.discount = discount;
    }

    public @Nullable Long getWarehouseId() {
        return warehouseId;
    }

    public void setWarehouseId(@Nullable Long warehouseId) {
        this.warehouseId = warehouseId;
    }

    public @Nullable LocalDate getRequestedDate() {
        return requestedDate;
    }

    public void setRequestedDate(@Nullable LocalDate requestedDate) {
        this.requestedDate = requestedDate;
    }
}
