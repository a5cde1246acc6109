package org.zhutong.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.UnitPrice;

/**
 * What a row of a file says of a product. Null leaves what is there; a new product then gets what {@link ImportTarget} says.
 *
 * @param baseUnit code of a unit that exists
 * @param pack the multiple of the base unit that the row is in; null when it is in the base unit itself
 * @param taxRate VAT in percent
 * @param price net, for one pack, or one base unit where there is no pack; above zero; null: none is entered
 */
public record ImportedProduct(
        String sku,
        @Nullable String name,
        @Nullable String brand,
        @Nullable String spec,
        @Nullable Long categoryId,
        @Nullable String baseUnit,
        @Nullable Pack pack,
        @Nullable BigDecimal taxRate,
        @Nullable BigDecimal price)
        implements Serializable {

    /**
     * A round number of base units by which goods are priced: 100个, 1000 件.
     *
     * @param unit code of a unit that exists
     * @param size base units in one
     */
    public record Pack(String unit, int size) implements Serializable {

        /** @return the price of one base unit, as exact as prices are */
        public BigDecimal priceOfOne(BigDecimal price) {
            return price.divide(BigDecimal.valueOf(size), UnitPrice.SCALE, RoundingMode.HALF_UP);
        }
    }

    /** As it stands in the row, for a product that is counted in packs already. */
    ImportedProduct countedInPacks() {
        return pack == null
                ? this
                : new ImportedProduct(sku, name, brand, spec, categoryId, pack.unit(), null, taxRate, price);
    }

    /** @return the price of one base unit; null where there is none */
    @Nullable
    BigDecimal priceOfOne() {
        return price == null || pack == null ? price : pack.priceOfOne(price);
    }
}
