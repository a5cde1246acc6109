package org.zhutong.contract.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.Text;

/**
 * A line of a contract to write, with everything copied that it says of the product.
 *
 * @param item the number it has in the contract; null for a new one
 * @param quantity as entered
 * @param baseQuantity what is handed out for it, in the product's base unit
 * @param listPrice net price of the price book per base unit; null where it has none
 * @param unitPrice net per base unit: what is invoiced
 */
public record ContractLineSpec(
        @Nullable Integer item,
        Long productId,
        String sku,
        String productName,
        @Nullable String spec,
        Quantity quantity,
        Quantity baseQuantity,
        @Nullable BigDecimal listPrice,
        BigDecimal unitPrice,
        Percent taxRate,
        @Nullable String remark) {
    public ContractLineSpec {
        remark = Text.optional("remark", remark, 500);
    }
}
