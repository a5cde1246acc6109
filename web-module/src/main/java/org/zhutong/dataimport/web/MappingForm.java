package org.zhutong.dataimport.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.service.ImportMode;
import org.zhutong.dataimport.service.MappingCommand;

/** A mapping while it is chosen. What belongs to prices counts only where a column with prices is chosen. */
public class MappingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String sku;
    private @Nullable String name;
    private @Nullable String category;
    private @Nullable String unit;
    private @Nullable String price;
    private @Nullable String currency;
    private @Nullable String spec;
    private @Nullable String brand;
    private @Nullable String taxRate;
    private @Nullable String filterColumn;
    private @Nullable String filterValue;
    private @Nullable String defaultUnit;
    private @Nullable String newListCode;
    private @Nullable String newListName;
    private @Nullable Long priceListId;
    private @Nullable LocalDate priceFrom;
    private @Nullable String newListCurrency;
    private @Nullable Long defaultCategoryId;
    private @Nullable String defaultTaxRate;
    private @Nullable ImportMode mode;

    static MappingForm of(MappingCommand mapping) {
        MappingForm form = new MappingForm();
        form.sku = mapping.sku();
        form.name = mapping.name();
        form.category = mapping.category();
        form.unit = mapping.unit();
        form.price = mapping.price();
        form.currency = mapping.currency();
        form.spec = mapping.spec();
        form.brand = mapping.brand();
        form.taxRate = mapping.taxRate();
        form.filterColumn = mapping.filterColumn();
        form.filterValue = mapping.filterValue();
        form.defaultUnit = mapping.defaultUnit();
        form.priceListId = mapping.priceListId();
        MappingCommand.NewPriceList made = mapping.newPriceList();
        if (made != null) {
            form.newListCode = made.code();
            form.newListName = made.name();
            form.newListCurrency = made.currency();
        }
        form.priceFrom = mapping.priceFrom();
        form.defaultCategoryId = mapping.defaultCategoryId();
        BigDecimal rate = mapping.defaultTaxRate();
        form.defaultTaxRate = rate == null ? null : rate.stripTrailingZeros().toPlainString();
        form.mode = mapping.effectiveMode();
        return form;
    }

    MappingCommand command() {
        boolean prices = text(price) != null;
        String code = text(newListCode);
        boolean made = prices && priceListId == null && code != null;
        String listName = text(newListName);
        return new MappingCommand(
                sku == null ? "" : sku,
                text(name),
                text(category),
                text(unit),
                text(price),
                prices ? text(currency) : null,
                text(spec),
                text(brand),
                text(taxRate),
                text(filterColumn),
                text(filterColumn) == null ? null : text(filterValue),
                text(defaultUnit),
                text(defaultTaxRate) == null ? null : new BigDecimal(text(defaultTaxRate)),
                defaultCategoryId,
                prices ? priceListId : null,
                made && code != null
                        ? new MappingCommand.NewPriceList(
                                code, listName == null ? code : listName, text(newListCurrency))
                        : null,
                prices ? priceFrom : null,
                mode);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
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

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable String getPrice() {
        return price;
    }

    public void setPrice(@Nullable String price) {
        this.price = price;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable String getSpec() {
        return spec;
    }

    public void setSpec(@Nullable String spec) {
        this.spec = spec;
    }

    public @Nullable String getBrand() {
        return brand;
    }

    public void setBrand(@Nullable String brand) {
        this.brand = brand;
    }

    public @Nullable String getTaxRate() {
        return taxRate;
    }

    public void setTaxRate(@Nullable String taxRate) {
        this.taxRate = taxRate;
    }

    public @Nullable String getFilterColumn() {
        return filterColumn;
    }

    public void setFilterColumn(@Nullable String filterColumn) {
        this.filterColumn = filterColumn;
    }

    public @Nullable String getFilterValue() {
        return filterValue;
    }

    public void setFilterValue(@Nullable String filterValue) {
        this.filterValue = filterValue;
    }

    public @Nullable String getDefaultUnit() {
        return defaultUnit;
    }

    public void setDefaultUnit(@Nullable String defaultUnit) {
        this.defaultUnit = defaultUnit;
    }

    public @Nullable String getNewListCode() {
        return newListCode;
    }

    public void setNewListCode(@Nullable String newListCode) {
        this.newListCode = newListCode;
    }

    public @Nullable String getNewListName() {
        return newListName;
    }

    public void setNewListName(@Nullable String newListName) {
        this.newListName = newListName;
    }

    public @Nullable Long getPriceListId() {
        return priceListId;
    }

    public void setPriceListId(@Nullable Long priceListId) {
        this.priceListId = priceListId;
    }

    public @Nullable LocalDate getPriceFrom() {
        return priceFrom;
    }

    public void setPriceFrom(@Nullable LocalDate priceFrom) {
        this.priceFrom = priceFrom;
    }

    public @Nullable String getNewListCurrency() {
        return newListCurrency;
    }

    public void setNewListCurrency(@Nullable String newListCurrency) {
        this.newListCurrency = newListCurrency;
    }

    public @Nullable Long getDefaultCategoryId() {
        return defaultCategoryId;
    }

    public void setDefaultCategoryId(@Nullable Long defaultCategoryId) {
        this.defaultCategoryId = defaultCategoryId;
    }

    public @Nullable ImportMode getMode() {
        return mode;
    }

    public void setMode(@Nullable ImportMode mode) {
        this.mode = mode;
    }

    public @Nullable String getDefaultTaxRate() {
        return defaultTaxRate;
    }

    public void setDefaultTaxRate(@Nullable String defaultTaxRate) {
        this.defaultTaxRate = defaultTaxRate;
    }
}
