package org.zhutong.catalog.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.PriceRuleCommand;
import org.zhutong.shared.model.BusinessException;

/** One price as it is typed: the product by its code, from which quantity, from which day. */
public class PriceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String sku = "";
    private @Nullable BigDecimal minQuantity;
    private @Nullable BigDecimal unitPrice;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable BigDecimal ceiling;

    PriceRuleCommand command() {
        if (unitPrice == null) {
            throw BusinessException.invalidField("unitPrice", "shared.required");
        }
        return new PriceRuleCommand(null, sku, minQuantity, unitPrice, validFrom, validTo, ceiling);
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public @Nullable BigDecimal getMinQuantity() {
        return minQuantity;
    }

    public void setMinQuantity(@Nullable BigDecimal minQuantity) {
        this.minQuantity = minQuantity;
    }

    public @Nullable BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(@Nullable BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public @Nullable BigDecimal getCeiling() {
        return ceiling;
    }

    public void setCeiling(@Nullable BigDecimal ceiling) {
        this.ceiling = ceiling;
    }
}
