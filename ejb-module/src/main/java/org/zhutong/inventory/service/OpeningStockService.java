package org.zhutong.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.inventory.internal.OpeningDocuments;
import org.zhutong.inventory.internal.StockQueries;
import org.zhutong.inventory.model.OpeningStock;
import org.zhutong.inventory.model.OpeningStockLine;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** Opening stock: counted and typed in as a draft, posted once. */
@Stateless
public class OpeningStockService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private StockQueries queries;

    @Inject
    private OpeningDocuments documents;

    @Inject
    private CallerContext caller;

    /**
     * Documents in scope, the last first. Filters: {@code state}, {@code branchId}; sorts: {@code number},
     * {@code businessDate}.
     */
    @RolesAllowed(Permissions.STOCK_READ)
    public Page<OpeningStockRow> list(PageRequest request) {
        return queries.openings(request);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.STOCK_READ)
    public OpeningStockView get(long id) {
        return view(load(id));
    }

    /**
     * Writes a draft.
     *
     * @throws BusinessException INVALID with a violation for every line that is wrong
     */
    @RolesAllowed(Permissions.STOCK_WRITE)
    public OpeningStockView create(OpeningStockCommand command) {
        return view(documents.draft(command));
    }

    /** Writes a document and posts it at once, as {@link #create} and {@link #post}. */
    @RolesAllowed(Permissions.STOCK_WRITE)
    public OpeningStockView createPosted(OpeningStockCommand command) {
        OpeningStock document = documents.draft(command);
        documents.post(document);
        return view(document);
    }

    /**
     * Replaces what is in a draft.
     *
     * @throws BusinessException STALE when changed since {@code version} was read; CONFLICT {@code inventory.opening.posted}
     */
    @RolesAllowed(Permissions.STOCK_WRITE)
    public OpeningStockView update(long id, int version, OpeningStockCommand command) {
        OpeningStock document = load(id);
        StaleVersions.check(em, document, version);
        documents.refill(document, command);
        return view(document);
    }

    /** Replaces what is in a draft and posts it, as {@link #update} and {@link #post}. */
    @RolesAllowed(Permissions.STOCK_WRITE)
    public OpeningStockView updateAndPost(long id, int version, OpeningStockCommand command) {
        OpeningStock document = load(id);
        StaleVersions.check(em, document, version);
        documents.refill(document, command);
        documents.post(document);
        return view(document);
    }

    /**
     * Turns every line into a stock move and raises the levels.
     *
     * @param version as read; null when not checked
     * @throws BusinessException CONFLICT {@code shared.illegal-transition} when it is posted already; STALE
     */
    @RolesAllowed(Permissions.STOCK_WRITE)
    public OpeningStockView post(long id, @Nullable Integer version) {
        OpeningStock document = load(id);
        if (version != null) {
            StaleVersions.check(em, document, version);
        }
        documents.post(document);
        return view(document);
    }

    private OpeningStock load(long id) {
        OpeningStock document = em.find(OpeningStock.class, id);
        if (document == null || !caller.scope().includes(document.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return document;
    }

    private OpeningStockView view(OpeningStock document) {
        Map<Long, ProductInfo> goods = documents.products(document);
        Map<Long, WarehouseInfo> places = documents.places(document);
        boolean costs = caller.has(Permissions.COST_READ) || caller.has(Permissions.STOCK_WRITE);
        List<OpeningStockView.Line> lines = document.getLines().stream()
                .map(line -> line(
                        line,
                        costs,
                        Objects.requireNonNull(goods.get(line.getProductId())),
                        Objects.requireNonNull(places.get(line.getWarehouseId()))))
                .toList();
        return new OpeningStockView(
                Objects.requireNonNull(document.getId()),
                document.getVersion(),
                document.getNumber(),
                document.getBranchId(),
                queries.branchName(document.getBranchId()),
                document.getBusinessDate(),
                document.getRemark(),
                document.getState().name(),
                document.getCurrency(),
                costs ? value(document) : null,
                lines,
                document.getHistory().stream()
                        .map(change -> new OpeningStockView.Change(
                                change.getFromState(),
                                change.getToState(),
                                change.getChangedBy(),
                                change.getChangedAt(),
                                change.getReason()))
                        .toList());
    }

    private static BigDecimal value(OpeningStock document) {
        return document.getLines().stream().map(OpeningStockService::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(OpeningStockLine line) {
        return line.getUnitCost().times(line.getBase()).amount();
    }

    private static OpeningStockView.Line line(
            OpeningStockLine line, boolean costs, ProductInfo product, WarehouseInfo place) {
        return new OpeningStockView.Line(
                line.getLineNo(),
                place.id(),
                place.name(),
                product.id(),
                product.sku(),
                product.name(),
                line.getEntered().value(),
                line.getEntered().unit(),
                line.getBase().value(),
                line.getBase().unit(),
                costs ? line.getUnitCost().value() : null,
                costs ? value(line) : null);
    }
}
