package org.zhutong.inventory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.catalog.service.ProductLookup;
import org.zhutong.inventory.model.MoveKind;
import org.zhutong.inventory.model.OpeningStock;
import org.zhutong.inventory.model.OpeningStockLine;
import org.zhutong.inventory.service.OpeningStockCommand;
import org.zhutong.inventory.service.StockKey;
import org.zhutong.inventory.service.WarehouseInfo;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.NumberingService;

/** Writes and posts opening stock documents, for people and for first data alike. */
@ApplicationScoped
public class OpeningDocuments {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CompanyBooks books;

    @Inject
    private OpeningLines opening;

    @Inject
    private StockPosting posting;

    @Inject
    private ProductLookup products;

    @Inject
    private WarehouseLookup warehouses;

    @Inject
    private NumberingService numbers;

    @Inject
    private CallerContext caller;

    public OpeningStock draft(OpeningStockCommand command) {
        String currency = books.currency();
        OpeningLines.Understood understood = opening.understand(command.lines(), currency);
        OpeningStock document = new OpeningStock(
                numbers.next(DocumentType.STOCK_DOCUMENT, caller.today()),
                understood.branchId(),
                currency,
                content(command, understood),
                caller.today(),
                caller.act());
        em.persist(document);
        em.flush();
        return document;
    }

    /** @throws BusinessException INVALID when the lines are of another branch */
    public void refill(OpeningStock document, OpeningStockCommand command) {
        OpeningLines.Understood understood = opening.understand(command.lines(), document.getCurrency());
        if (!understood.branchId().equals(document.getBranchId())) {
            throw BusinessException.invalidField("lines[0].warehouseId", "inventory.opening.one-branch");
        }
        document.fill(content(command, understood), caller.today());
        em.flush();
    }

    private OpeningStock.Content content(OpeningStockCommand command, OpeningLines.Understood understood) {
        return new OpeningStock.Content(
                command.businessDate() == null ? caller.today() : command.businessDate(),
                command.remark(),
                understood.lines());
    }

    public void post(OpeningStock document) {
        document.post(caller.act());
        // a second posting at the same moment fails here, on the version, before it touches any level
        em.flush();
        Map<Long, ProductInfo> goods = products(document);
        Map<Long, WarehouseInfo> places = places(document);
        Map<StockKey, String> labels = new HashMap<>();
        List<StockPosting.Incoming> lines = new ArrayList<>();
        for (OpeningStockLine line : document.getLines()) {
            StockKey key = new StockKey(line.getWarehouseId(), line.getProductId());
            String place =
                    Objects.requireNonNull(places.get(line.getWarehouseId())).code();
            String sku = Objects.requireNonNull(goods.get(line.getProductId())).sku();
            labels.put(key, place + " " + sku);
            lines.add(new StockPosting.Incoming(
                    line.getLineNo(), key, line.getEntered(), line.getBase(), line.getUnitCost()));
        }
        posting.receive(MoveKind.OPENING, document.cause(), lines, labels, caller.act());
        em.flush();
    }

    public Map<Long, ProductInfo> products(OpeningStock document) {
        return products.byIds(document.getLines().stream()
                .map(OpeningStockLine::getProductId)
                .distinct()
                .toList());
    }

    public Map<Long, WarehouseInfo> places(OpeningStock document) {
        return warehouses.byIds(document.getLines().stream()
                .map(OpeningStockLine::getWarehouseId)
                .distinct()
                .toList());
    }
}
