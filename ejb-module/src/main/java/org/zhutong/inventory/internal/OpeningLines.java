package org.zhutong.inventory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.catalog.service.ProductLookup;
import org.zhutong.inventory.model.OpeningStockLine;
import org.zhutong.inventory.service.OpeningStockCommand;
import org.zhutong.inventory.service.WarehouseInfo;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;
import org.zhutong.shared.model.Violation;

/** Understands the lines of an opening stock command: products by id or sku, warehouses in scope, quantities in base units. */
@ApplicationScoped
public class OpeningLines {
    /**
     * Lines understood.
     *
     * @param branchId of all their warehouses
     */
    public record Understood(Long branchId, List<OpeningStockLine.Data> lines) {}

    @Inject
    private ProductLookup products;

    @Inject
    private WarehouseLookup warehouses;

    @Inject
    private StockQueries queries;

    @Inject
    private CallerContext caller;

    /**
     * @param currency of the costs
     * @throws BusinessException INVALID with a violation for every line that is wrong
     */
    public Understood understand(List<OpeningStockCommand.Line> lines, String currency) {
        Map<Long, WarehouseInfo> places = warehouses.byIds(lines.stream()
                .map(OpeningStockCommand.Line::warehouseId)
                .distinct()
                .toList());
        Map<String, Long> idsBySku = idsBySku(lines);
        Map<Long, ProductInfo> known = products.byIds(Stream.concat(
                        lines.stream().map(OpeningStockCommand.Line::productId).filter(Objects::nonNull),
                        idsBySku.values().stream())
                .distinct()
                .toList());
        List<Violation> violations = new ArrayList<>();
        List<OpeningStockLine.Data> understood = new ArrayList<>();
        Long branchId = null;
        for (int i = 0; i < lines.size(); i++) {
            OpeningStockCommand.Line line = lines.get(i);
            String path = "lines[" + i + "].";
            WarehouseInfo place = places.get(line.warehouseId());
            Long productId = line.productId() == null
                    ? idsBySku.get(Objects.toString(line.sku(), "").strip())
                    : line.productId();
            ProductInfo product = productId == null ? null : known.get(productId);
            if (place == null || !place.active() || !caller.scope().includes(place.branchId())) {
                violations.add(new Violation(path + "warehouseId", "inventory.warehouse.unknown", List.of(), null));
            } else if (branchId != null && branchId != place.branchId()) {
                violations.add(new Violation(path + "warehouseId", "inventory.opening.one-branch", List.of(), null));
            } else if (product == null || !product.active()) {
                String field = line.productId() == null ? "sku" : "productId";
                violations.add(new Violation(path + field, "inventory.product-unknown", List.of(), line.sku()));
            } else {
                branchId = place.branchId();
                add(understood, violations, line, product, path, currency);
            }
        }
        if (!violations.isEmpty() || branchId == null) {
            throw BusinessException.invalid(
                    violations.isEmpty()
                            ? List.of(new Violation("lines", "inventory.opening.no-lines", List.of(), null))
                            : violations);
        }
        return new Understood(branchId, understood);
    }

    private Map<String, Long> idsBySku(List<OpeningStockCommand.Line> lines) {
        return queries.productIds(lines.stream()
                .filter(line -> line.productId() == null)
                .map(OpeningStockCommand.Line::sku)
                .filter(Objects::nonNull)
                .map(String::strip)
                .distinct()
                .toList());
    }

    private static void add(
            List<OpeningStockLine.Data> understood,
            List<Violation> violations,
            OpeningStockCommand.Line line,
            ProductInfo product,
            String path,
            String currency) {
        try {
            String unit = unit(line.unit(), product);
            Quantity entered = Quantity.of(line.quantity(), unit);
            Quantity base = product.toBase(entered);
            if (base.value().signum() <= 0) {
                violations.add(new Violation(path + "quantity", "inventory.quantity-too-small", List.of(), null));
                return;
            }
            understood.add(new OpeningStockLine.Data(
                    line.warehouseId(), product.id(), entered, base, UnitPrice.of(line.unitCost(), currency)));
        } catch (BusinessException e) {
            violations.add(new Violation(
                    path + Objects.requireNonNullElse(e.getField(), "quantity"),
                    e.getKey(),
                    List.of(e.getArgs()),
                    null));
        }
    }

    private static String unit(@Nullable String wanted, ProductInfo product) {
        return wanted == null || wanted.isBlank() ? product.baseUnit() : wanted.strip();
    }
}
