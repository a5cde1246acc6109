package org.zhutong.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all rows of an import.
 *
 * @param defaultCategoryId category of new products whose row has none
 * @param defaultUnit base unit of new products whose row has none; null: such rows are refused
 * @param defaultTaxRate VAT in percent of new products whose row has none
 * @param priceListId where prices go; null: they are not entered, unless {@code newPriceList}
 * @param newPriceList in a dry run: the prices would go to a list that is not there yet
 * @param priceFrom first day of prices that are entered
 */
public record ImportTarget(
        Long defaultCategoryId,
        @Nullable String defaultUnit,
        @Nullable BigDecimal defaultTaxRate,
        @Nullable Long priceListId,
        boolean newPriceList,
        LocalDate priceFrom)
        implements Serializable {}
