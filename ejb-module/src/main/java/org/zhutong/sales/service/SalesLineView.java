package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.LineKind;
import org.zhutong.shared.model.Percent;

/**
 * A line of a quotation or an order.
 *
 * @param id null in a preview
 * @param lineNo 1 for the first
 * @param quantity as entered, in {@code unit}
 * @param handedQuantity what is handed out, in {@code handedUnit}: whole boxes where the product comes in boxes
 * @param baseQuantity the same in the product's base unit
 * @param units codes of the units the product is handled in
 * @param listPrice net per base unit, of the price book; null where it has none
 * @param priceExplanation which rule gave the list price, in the caller's language
 * @param manualPrice net per base unit, typed in place of the list price
 * @param discount percent off this line, before the document's
 * @param section number of the section of its quotation; null before all sections, and on an order
 * @param sectionDiscount percent off by its section, after its own discount and before the document's
 * @param kind NORMAL, OPTIONAL or ALTERNATIVE; of an order NORMAL
 * @param alternativeTo number of the line it may replace; null unless it is an ALTERNATIVE
 * @param counted whether it is in the totals: normal lines, and after acceptance what the customer took
 * @param unitPrice net per base unit after all discounts: what is invoiced
 * @param discountOffList percent off the list price in all
 * @param taxRate VAT in percent
 * @param net base quantity × unit price; {@code tax} of it; {@code gross} both together
 * @param priceMissing whether nothing gives it a price
 * @param margin net less the cost of the goods; null for who may not see costs, and where the cost is not known
 * @param available what may still be promised, in the base unit: of an order line in its warehouse, else in the branch
 * @param warehouseId of an order line; {@code warehouseName} likewise
 * @param requestedDate of an order line
 * @param reserved what is kept for an order line, in the base unit
 */
public record SalesLineView(
        @Nullable Long id,
        int lineNo,
        long productId,
        String sku,
        String productName,
        @Nullable String spec,
        BigDecimal quantity,
        String unit,
        BigDecimal handedQuantity,
        String handedUnit,
        BigDecimal baseQuantity,
        String baseUnit,
        List<String> units,
        @Nullable BigDecimal listPrice,
        @Nullable String priceExplanation,
        @Nullable BigDecimal manualPrice,
        Percent discount,
        @Nullable Integer section,
        Percent sectionDiscount,
        LineKind kind,
        @Nullable Integer alternativeTo,
        boolean counted,
        BigDecimal unitPrice,
        Percent discountOffList,
        Percent taxRate,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        boolean priceMissing,
        @Nullable MarginView margin,
        @Nullable BigDecimal available,
        @Nullable String remark,
        @Nullable Long warehouseId,
        @Nullable String warehouseName,
        @Nullable LocalDate requestedDate,
        @Nullable BigDecimal reserved)
        implements Serializable {}
