package org.zhutong.sales.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.StockLookup;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.sales.model.Margin;
import org.zhutong.sales.model.SalesLine;

/**
 * What prices leave after the cost of the goods, by the moving average cost of the branch's stock. For any number of lines one
 * statement per 500 products. The calling use case sees to it that only who may see costs is told.
 */
@Stateless
@PermitAll
public class Margins {
    @Inject
    private StockLookup stock;

    @Inject
    private CompanyBooks books;

    /**
     * Goods at a price.
     *
     * @param net without VAT, after all discounts
     */
    public record Sold(long productId, BigDecimal baseQuantity, BigDecimal net) {
        public static Sold of(SalesLine line) {
            return new Sold(line.getProductId(), line.getBaseQuantity().value(), line.getNet());
        }
    }

    /**
     * @param branchId null: costs of the whole company
     * @param currency of the prices; costs are in the company's, so that nothing is known of prices in another
     * @return one for each, in their order
     */
    public List<Margin> of(List<Sold> goods, @Nullable Long branchId, String currency) {
        Set<Long> products = new HashSet<>();
        goods.forEach(sold -> products.add(sold.productId()));
        Map<Long, BigDecimal> costs =
                currency.equals(books.currency()) ? stock.averageCosts(branchId, products) : Collections.emptyMap();
        return goods.stream()
                .map(sold -> Margin.of(sold.net(), sold.baseQuantity(), costs.get(sold.productId())))
                .toList();
    }
}
