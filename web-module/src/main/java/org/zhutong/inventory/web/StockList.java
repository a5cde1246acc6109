package org.zhutong.inventory.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.StockRow;
import org.zhutong.inventory.service.StockService;
import org.zhutong.inventory.service.WarehouseInfo;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.ListRequest;

/** What lies where: the list of all stock, and the part of one product. */
@Named
@RequestScoped
public class StockList {
    /** Of what is on hand, so much must be free for a level not to ask for attention: a tenth. */
    private static final BigDecimal SCARCE = new BigDecimal("0.1");

    @EJB
    private StockService stock;

    @EJB
    private WarehouseLookup warehouses;

    @Inject
    private ListRequest list;

    private final Map<Long, List<StockRow>> byProduct = new HashMap<>();
    private @Nullable Page<StockRow> page;

    public Page<StockRow> getPage() {
        Page<StockRow> known = page;
        if (known == null) {
            known = stock.levels(list.request());
            page = known;
        }
        return known;
    }

    public List<WarehouseInfo> getWarehouses() {
        return warehouses.open();
    }

    /** Where one product lies. */
    public List<StockRow> of(Long productId) {
        return byProduct.computeIfAbsent(productId, id -> {
            Map<String, String> filter = Map.of("product", id.toString());
            return stock.levels(new PageRequest(null, filter, "-onHand", PageRequest.MAX_LIMIT, null, false))
                    .items();
        });
    }

    /** Colour of what is available: red when there is nothing, amber when there is little left of what lies there. */
    public String tone(StockRow row) {
        if (row.available().signum() <= 0) {
            return "red";
        }
        return row.available().compareTo(row.onHand().multiply(SCARCE)) < 0 ? "amber" : "";
    }
}
