package org.zhutong.inventory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhutong.inventory.model.Warehouse;
import org.zhutong.inventory.service.OpeningStockCommand;
import org.zhutong.organisation.spi.FirstData;
import org.zhutong.shared.service.BundledCsv;

/** Two warehouses of each branch in a demonstration, filled through posted opening stock documents like anyone's. */
@ApplicationScoped
public class InventoryFirstData implements FirstData {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private OpeningDocuments documents;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void demo() {
        Map<String, Warehouse> warehouses = warehouses();
        em.flush();
        Map<String, List<OpeningStockCommand.Line>> lines = new LinkedHashMap<>();
        BundledCsv.read("/org/zhutong/inventory/demo-stock.csv", row -> {
            String code = row.getField("warehouse");
            Long warehouse = Objects.requireNonNull(warehouses.get(code)).getId();
            lines.computeIfAbsent(code, c -> new ArrayList<>())
                    .add(new OpeningStockCommand.Line(
                            Objects.requireNonNull(warehouse),
                            null,
                            row.getField("sku"),
                            new BigDecimal(row.getField("quantity")),
                            row.getField("unit"),
                            new BigDecimal(row.getField("unitCost"))));
        });
        lines.values().forEach(each -> documents.post(documents.draft(new OpeningStockCommand(null, null, each))));
    }

    private Map<String, Warehouse> warehouses() {
        Map<String, Warehouse> warehouses = new HashMap<>();
        BundledCsv.read("/org/zhutong/inventory/demo-warehouses.csv", row -> {
            Long branchId = em.createQuery("SELECT b.id FROM Branch b WHERE b.code = :code", Long.class)
                    .setParameter("code", row.getField("branch"))
                    .getSingleResult();
            Warehouse warehouse =
                    new Warehouse(row.getField("code"), row.getField("name"), branchId, row.getField("address"));
            em.persist(warehouse);
            warehouses.put(warehouse.getCode(), warehouse);
        });
        return warehouses;
    }
}
