package org.zhutong.sales.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.OrderChangeCommand;
import org.zhutong.sales.service.OrderChangeLineCommand;
import org.zhutong.sales.service.OrderChangeLineView;
import org.zhutong.sales.service.OrderChangeView;
import org.zhutong.sales.service.SalesLineView;
import org.zhutong.sales.service.SalesOrderView;

/** What is typed on the page of a change order: every line of the order, and those it is to get. */
@SuppressWarnings("NullAway") // what must be there is named by the service's own checks
public class OrderChangeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String reason;
    private final List<Row> rows = new ArrayList<>();

    /** The order as it is. */
    static OrderChangeForm of(SalesOrderView order) {
        OrderChangeForm form = new OrderChangeForm();
        order.lines().forEach(line -> form.rows.add(Row.of(line)));
        return form;
    }

    static OrderChangeForm of(OrderChangeView change) {
        OrderChangeForm form = new OrderChangeForm();
        form.reason = change.reason();
        change.lines().forEach(line -> form.rows.add(Row.of(line)));
        return form;
    }

    /** Delivered as the line before it, unless somebody says otherwise. */
    void addRow() {
        Row added = new Row();
        if (!rows.isEmpty()) {
            Row before = rows.get(rows.size() - 1);
            added.warehouseId = before.warehouseId;
            added.requestedDate = before.requestedDate;
        }
        rows.add(added);
    }

    void remove(Row row) {
        rows.remove(row);
    }

    OrderChangeCommand command(long orderId) {
        return new OrderChangeCommand(
                orderId, reason, rows.stream().map(Row::command).toList());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** A line of the order, or one it is to get. */
    public static class Row implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable Long orderLineId;
        private @Nullable String sku;
        private @Nullable String name;
        private @Nullable BigDecimal before;
        private @Nullable String unitBefore;
        private @Nullable BigDecimal quantity;
        private @Nullable String unit;
        private @Nullable BigDecimal manualPrice;
        private @Nullable BigDecimal discount;
        private @Nullable BigDecimal unitPrice;
        private @Nullable String baseUnit;
        private @Nullable Long warehouseId;
        private @Nullable String warehouseName;
        private @Nullable LocalDate requestedDate;
        private @Nullable OrderChangeLineView line;

        static Row of(SalesLineView line) {
            Row row = new Row();
            row.orderLineId = line.id();
            row.sku = line.sku();
            row.name = line.productName();
            row.before = line.quantity();
            row.unitBefore = line.unit();
            row.quantity = plain(line.quantity());
            row.unit = line.unit();
            row.unitPrice = line.unitPrice();
            row.baseUnit = line.baseUnit();
            row.warehouseId = line.warehouseId();
            row.warehouseName = line.warehouseName();
            row.requestedDate = line.requestedDate();
            return row;
        }

        static Row of(OrderChangeLineView line) {
            Row row = new Row();
            row.orderLineId = line.orderLineId();
            row.sku = line.sku();
            row.name = line.productName();
            row.before = line.quantityBefore();
            row.unitBefore = line.unitBefore();
            row.quantity = plain(line.quantity());
            row.unit = line.unit();
            row.unitPrice = line.unitPrice();
            row.baseUnit = line.baseUnit();
            row.warehouseId = line.warehouseId();
            row.warehouseName = line.warehouseName();
            row.requestedDate = line.requestedDate();
            row.line = line;
            if (line.orderLineId() == null) {
                row.manualPrice = plain(line.manualPrice());
                row.discount = plain(line.discount().value());
            }
            return row;
        }

        OrderChangeLineCommand command() {
            boolean added = orderLineId == null;
            return new OrderChangeLineCommand(
                    orderLineId,
                    null,
                    added ? sku : null,
                    quantity,
                    unit,
                    added ? manualPrice : null,
                    added ? discount : null,
                    null,
                    warehouseId,
                    requestedDate);
        }

        public boolean isAdded() {
            return orderLineId == null;
        }

        public @Nullable String getSku() {
            return sku;
        }

        public void setSku(@Nullable String sku) {
            this.sku = sku;
        }

        public @Nullable String getName() {
            return name;
        }

        public @Nullable BigDecimal getBefore() {
            return before;
        }

        public @Nullable String getUnitBefore() {
            return unitBefore;
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

        public @Nullable BigDecimal getDiscount() {
            return discount;
        }

        public void setDiscount(@Nullable BigDecimal discount) {
            this.discount = discount;
        }

        public @Nullable BigDecimal getUnitPrice() {
            return unitPrice;
        }

        public @Nullable String getBaseUnit() {
            return baseUnit;
        }

        public @Nullable Long getWarehouseId() {
            return warehouseId;
        }

        public void setWarehouseId(@Nullable Long warehouseId) {
            this.warehouseId = warehouseId;
        }

        public @Nullable String getWarehouseName() {
            return warehouseName;
        }

        public @Nullable LocalDate getRequestedDate() {
            return requestedDate;
        }

        public void setRequestedDate(@Nullable LocalDate requestedDate) {
            this.requestedDate = requestedDate;
        }

        public @Nullable OrderChangeLineView getLine() {
            return line;
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<Row> getRows() {
        return rows;
    }
}
