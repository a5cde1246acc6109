package org.zhutong.catalog.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.ProductCommand;
import org.zhutong.catalog.service.ProductView;
import org.zhutong.shared.model.BusinessException;

/** What is typed on the page of a product. */
public class ProductForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String sku = "";
    private String name = "";
    private @Nullable String nameEn;
    private @Nullable String brand;
    private @Nullable String spec;
    private @Nullable Long categoryId;
    private String baseUnit = "";
    private @Nullable BigDecimal taxRate = new BigDecimal(13);
    private @Nullable BigDecimal weight;
    private boolean active = true;
    private final List<ConversionForm> conversions = new ArrayList<>();

    static ProductForm of(ProductView view) {
        ProductForm form = new ProductForm();
        form.sku = view.sku();
        form.name = view.name();
        form.nameEn = view.nameEn();
        form.brand = view.brand();
        form.spec = view.spec();
        form.categoryId = view.categoryId();
        form.baseUnit = view.baseUnit();
        form.active = view.active();
        form.taxRate = view.taxRate().value().stripTrailingZeros();
        form.weight = view.weight();
        view.conversions().forEach(one -> form.conversions.add(ConversionForm.of(one)));
        return form;
    }

    ProductCommand command() {
        return new ProductCommand(
                sku,
                name,
                nameEn,
                brand,
                spec,
                category(),
                baseUnit,
                taxRate,
                weight,
                active,
                conversions.stream()
                        .filter(one -> !one.isBlank())
                        .map(ConversionForm::command)
                        .toList());
    }

    private Long category() {
        if (categoryId == null) {
            throw BusinessException.invalidField("categoryId", "shared.required");
        }
        return categoryId;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = nameEn;
    }

    public @Nullable String getBrand() {
        return brand;
    }

    public void setBrand(@Nullable String brand) {
        this.brand = brand;
    }

    public @Nullable String getSpec() {
        return spec;
    }

    public void setSpec(@Nullable String spec) {
        this.spec = spec;
    }

    public @Nullable Long getCategoryId() {
        return categoryId;
    }

    public void setCategoryId(@Nullable Long categoryId) {
        this.categoryId = categoryId;
    }

    public String getBaseUnit() {
        return baseUnit;
    }

    public void setBaseUnit(String baseUnit) {
        this.baseUnit = baseUnit;
    }

    public @Nullable BigDecimal getTaxRate() {
        return taxRate;
    }

    public void setTaxRate(@Nullable BigDecimal taxRate) {
        this.taxRate = taxRate;
    }

    public @Nullable BigDecimal getWeight() {
        return weight;
    }

    public void setWeight(@Nullable BigDecimal weight) {
        this.weight = weight;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public List<ConversionForm> getConversions() {
        return conversions;
    }
}
