package org.zhutong.dataimport.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a file is understood: which column is what, which rows count, and what holds where a row says nothing. Columns are named
 * by their headers.
 *
 * @param sku the column with the product code
 * @param name product names; needed for products that do not exist yet
 * @param category category names or codes
 * @param unit units of measure
 * @param price net prices of one base unit; entered into a price list
 * @param currency checked against the price list's
 * @param spec specifications
 * @param brand brands
 * @param taxRate VAT in percent
 * @param filterColumn only rows whose value in this column is {@code filterValue} count
 * @param filterValue likewise
 * @param defaultUnit base unit of new products whose row has none; null: such rows are refused
 * @param defaultTaxRate VAT in percent of new products whose row has none; null is 13
 * @param defaultCategoryId category of new products whose row has none; null: the topmost
 * @param priceListId list the prices go to; or {@code newPriceList}
 * @param newPriceList a list made for these prices
 * @param priceFrom first day of the prices; null: the list's first day
 * @param mode which products land; null: new and existing ones
 */
public record MappingCommand(
        @NotBlank @Size(max = 100) String sku,
        @Nullable @Size(max = 100) String name,
        @Nullable @Size(max = 100) String category,
        @Nullable @Size(max = 100) String unit,
        @Nullable @Size(max = 100) String price,
        @Nullable @Size(max = 100) String currency,
        @Nullable @Size(max = 100) String spec,
        @Nullable @Size(max = 100) String brand,
        @Nullable @Size(max = 100) String taxRate,
        @Nullable @Size(max = 100) String filterColumn,
        @Nullable @Size(max = 100) String filterValue,
        @Nullable @Size(max = 20) String defaultUnit,
        @Nullable @Digits(integer = 3, fraction = 4) BigDecimal defaultTaxRate,
        @Nullable Long defaultCategoryId,
        @Nullable Long priceListId,
        @Nullable @Valid NewPriceList newPriceList,
        @Nullable LocalDate priceFrom,
        @Nullable ImportMode mode)
        implements Serializable {

    /** Which products land. */
    public ImportMode effectiveMode() {
        return mode == null ? ImportMode.CREATE_AND_UPDATE : mode;
    }

    /**
     * A price list made when the import is committed.
     *
     * @param currency ISO 4217 code; null: the company's
     */
    public record NewPriceList(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(min = 3, max = 3) String currency)
            implements Serializable {}
}
