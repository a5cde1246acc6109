package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Percent;

/**
 * A line of an order as it is to be, and as it was.
 *
 * @param lineNo 1 for the first; dropped lines come last
 * @param orderLineId null of a line the order is to get
 * @param dropped whether the order goes on without it; then every figure afterwards is zero
 * @param different whether anything of it changes
 * @param quantity as entered, in {@code unit}; {@code quantityBefore} in {@code unitBefore}, null of a new line
 * @param units codes of the units the product is handled in
 * @param baseQuantity what is handed out, in {@code baseUnit}; {@code baseBefore} before
 * @param difference by how much more is ordered, in the base unit; negative: less. What is reserved changes by it.
 * @param listPrice net per base unit; null where the price book had none
 * @param priceExplanation which rule gave the list price, in the caller's language
 * @param unitPrice net per base unit after all discounts: what is invoiced
 * @param discountOffList percent off the list price in all
 * @param net without VAT; {@code gross} including it; {@code netBefore} and {@code grossBefore} null of a new line
 * @param warehouseBefore null of a new line, as {@code dateBefore} may be
 * @param available what may still be promised of it in its warehouse, beside what the order keeps there, in the base unit; null
 *     once the change is decided
 * @param missing how much of what the change needs there is not available; zero when all is
 * @param specialPrice number of the request to the manufacturer by which it is sold; {@code specialLeft} how much of that is left
 */
public record OrderChangeLineView(
        int lineNo,
        @Nullable Long orderLineId,
        boolean dropped,
        boolean different,
        long productId,
        String sku,
        String productName,
        @Nullable String spec,
        BigDecimal quantity,
        String unit,
        List<String> units,
        BigDecimal baseQuantity,
        String baseUnit,
        @Nullable BigDecimal quantityBefore,
        @Nullable String unitBefore,
        @Nullable BigDecimal baseBefore,
        BigDecimal difference,
        @Nullable BigDecimal listPrice,
        @Nullable String priceExplanation,
        @Nullable BigDecimal manualPrice,
        Percent discount,
        BigDecimal unitPrice,
        Percent discountOffList,
        Percent taxRate,
        BigDecimal net,
        BigDecimal gross,
        @Nullable BigDecimal netBefore,
        @Nullable BigDecimal grossBefore,
        long warehouseId,
        @Nullable String warehouseName,
        @Nullable Long warehouseBefore,
        @Nullable String warehouseNameBefore,
        @Nullable LocalDate requestedDate,
        @Nullable LocalDate dateBefore,
        @Nullable String remark,
        @Nullable BigDecimal available,
        BigDecimal missing,
        @Nullable String specialPrice,
        @Nullable BigDecimal specialLeft)
        implements Serializable {

    /** Whether the order is to get it. */
    public boolean added() {
        return orderLineId == null;
    }
}
