package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.WarehouseInfo;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.sales.service.FromQuotationCommand;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.sales.service.SalesOrderService;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** Makes the order of an accepted quotation; nothing is made before the button is pressed. */
@Named
@ViewScoped
@Retried
public class SalesOrderOfQuotation implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private QuotationService quotations;

    @EJB
    private SalesOrderService orders;

    @EJB
    private WarehouseLookup warehouses;

    @Inject
    private Redirects redirects;

    private @Nullable QuotationView quotation;
    private List<WarehouseInfo> places = List.of();
    private @Nullable Long warehouseId;
    private @Nullable LocalDate requestedDate;

    void open(long quotationId) {
        QuotationView found = quotations.get(quotationId);
        quotation = found;
        places = warehouses.open();
        warehouseId = places.stream()
                .filter(place -> place.branchId() == found.branchId())
                .map(WarehouseInfo::id)
                .findFirst()
                .orElse(null);
    }

    public void create() throws IOException {
        SalesOrderView order = orders.createFrom(
                Objects.requireNonNull(quotation).id(), new FromQuotationCommand(warehouseId, requestedDate));
        redirects.to("/sales/order?id=" + order.id(), "sales.order.created");
    }

    /** Whether an order can be made of it: it is accepted, and none was made yet. */
    public boolean isPossible() {
        return quotation != null && quotation.actions().contains("order");
    }

    public @Nullable QuotationView getQuotation() {
        return quotation;
    }

    public List<WarehouseInfo> getPlaces() {
        return places;
    }

    public @Nullable Long getWarehouseId() {
        return warehouseId;
    }

    public void setWarehouseId(@Nullable Long warehouseId) {
        this.warehouseId = warehouseId;
    }

    public @Nullable LocalDate getRequestedDate() {
        return requestedDate;
    }

    public void setRequestedDate(@Nullable LocalDate requestedDate) {
        this.requestedDate = requestedDate;
    }
}
