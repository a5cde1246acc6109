package org.zhutong.catalog.service;

import org.zhutong.catalog.model.Category;
import org.zhutong.catalog.model.Product;
import org.zhutong.catalog.model.UnitOfMeasure;

/** How long a product's texts may be, in characters. */
public final class ProductLimits {
    public static final int SKU = Product.SKU_LENGTH;
    public static final int NAME = Product.NAME_LENGTH;
    public static final int BRAND = Product.BRAND_LENGTH;
    public static final int SPEC = Product.SPEC_LENGTH;
    public static final int UNIT = UnitOfMeasure.CODE_LENGTH;
    public static final int CATEGORY = Category.NAME_LENGTH;

    private ProductLimits() {}
}
