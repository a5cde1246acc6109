package org.zhutong.sales.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.sales.service.ProductSuggestion;
import org.zhutong.sales.service.SalesLineView;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.web.Format;

/**
 * A product or customer to choose while an order is written.
 *
 * @param code sku, or code of the customer
 * @param spec specification of a product
 * @param price of a product for this customer, formatted; empty where there is none
 * @param available of a product, with its unit; the credit left of a customer
 * @param units codes of the units a product is handled in, the base unit first
 */
public record OrderChoice(
        long id, String code, String name, @Nullable String spec, String price, String available, List<String> units)
        implements Serializable {

    static OrderChoice of(ProductSuggestion product) {
        return new OrderChoice(
                product.productId(),
                product.sku(),
                product.name(),
                product.spec(),
                Format.price(product.unitPrice(), product.currency()),
                Format.number(product.available()) + " " + product.baseUnit(),
                product.units());
    }

    static OrderChoice of(SalesLineView line) {
        return new OrderChoice(
                line.productId(), line.sku(), line.productName(), line.spec(), "", "", List.copyOf(line.units()));
    }

    static OrderChoice of(CustomerRow customer) {
        return new OrderChoice(
                customer.id(),
                customer.code(),
                customer.name(),
                null,
                "",
                Format.money(customer.available(), customer.currency()),
                List.of());
    }

    static OrderChoice customerOf(SalesOrderView order) {
        return new OrderChoice(order.customerId(), order.customerCode(), order.customerName(), null, "", "", List.of());
    }

    /** What stands in the input once it is chosen. */
    public String label() {
        return code + " " + name;
    }
}
