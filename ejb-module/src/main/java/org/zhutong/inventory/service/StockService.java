package org.zhutong.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.zhutong.inventory.internal.StockQueries;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** What lies in the caller's warehouses, and how it got there. */
@Stateless
public class StockService {
    @Inject
    private StockQueries queries;

    /**
     * Levels in scope; {@code q} finds by sku, name, specification and pinyin initials of the product. Filters: {@code product}
     * and {@code warehouse} (ids), {@code sku}, {@code category} (id), {@code availableUpTo} (quantity in the base unit); sorts:
     * {@code sku}, {@code product}, {@code onHand}, {@code available}.
     */
    @RolesAllowed(Permissions.STOCK_READ)
    public Page<StockRow> levels(PageRequest request) {
        return queries.levels(request);
    }

    /**
     * Moves in scope, the last posted first. Filters: {@code product} and {@code warehouse} (ids), {@code kind},
     * {@code documentNumber}, {@code from} and {@code to} (business date); sorts: {@code id}, {@code businessDate}.
     */
    @RolesAllowed(Permissions.STOCK_READ)
    public Page<StockMoveRow> moves(PageRequest request) {
        return queries.moves(request);
    }
}
