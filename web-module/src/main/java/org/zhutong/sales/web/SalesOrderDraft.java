package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.inventory.service.WarehouseInfo;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.sales.service.PreviewLine;
import org.zhutong.sales.service.SalesLineService;
import org.zhutong.sales.service.SalesOrderCommand;
import org.zhutong.sales.service.SalesOrderService;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/**
 * Writes an order: a new one, or a draft. Of one made of a quotation only delivery, contact and remark can be typed; the
 * service refuses the rest.
 */
@Named
@ViewScoped
@Retried
public class SalesOrderDraft implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 12;

    @EJB
    private SalesOrderService orders;

    @EJB
    private SalesLineService lineHelp;

    @EJB
    private CustomerService customers;

    @EJB
    private WarehouseLookup warehouses;

    @Inject
    private Redirects redirects;

    private @Nullable SalesOrderView order;
    private OrderForm form = new OrderForm();
    private final OrderChoices customerChoices = new OrderChoices();
    private final OrderChoices productChoices = new OrderChoices();
    private @Nullable List<WarehouseInfo> places;
    private @Nullable Long everyWarehouseId;
    private @Nullable LocalDate everyRequestedDate;

    /** @param draft null for a new order */
    void open(@Nullable SalesOrderView draft) {
        order = draft;
        places = warehouses.open();
        if (draft == null) {
            addLine();
        } else {
            form = OrderForm.of(draft);
            customerChoices.offer(OrderChoice.customerOf(draft));
            draft.lines().forEach(line -> productChoices.offer(OrderChoice.of(line)));
        }
    }

    public void save() throws IOException {
        SalesOrderView present = order;
        SalesOrderCommand command = command();
        SalesOrderView saved =
                present == null ? orders.create(command) : orders.update(present.id(), present.version(), command);
        redirects.saved("/sales/order?id=" + saved.id());
    }

    private SalesOrderCommand command() {
        try {
            return form.command();
        } finally {
            // whatever is refused, there is a line to type into
            if (form.getLines().isEmpty()) {
                addLine();
            }
        }
    }

    public void addLine() {
        OrderLineForm line = new OrderLineForm();
        List<OrderLineForm> lines = form.getLines();
        if (!lines.isEmpty()) {
            OrderLineForm last = lines.get(lines.size() - 1);
            line.setWarehouseId(last.getWarehouseId());
            line.setRequestedDate(last.getRequestedDate());
        }
        lines.add(line);
    }

    public void removeLine(OrderLineForm line) {
        form.getLines().remove(line);
    }

    /** After a product was chosen in a line; with the last one there is a next. */
    public void chosen(OrderLineForm line) {
        line.productChosen();
        compute();
        List<OrderLineForm> lines = form.getLines();
        if (lines.indexOf(line) == lines.size() - 1) {
            addLine();
            FacesContext.getCurrentInstance()
                    .getPartialViewContext()
                    .getRenderIds()
                    .add("form:lines");
        }
    }

    /** Asks what the lines come to. */
    public void compute() {
        if (!form.getLines().isEmpty()) {
            List<PreviewLine> previews = lineHelp.preview(form.preview());
            for (int i = 0; i < previews.size(); i++) {
                OrderLineForm line = form.getLines().get(i);
                if (line.getProduct() != null) {
                    line.show(previews.get(i));
                }
            }
        }
    }

    /** Delivers every line alike. */
    public void deliverAlike() {
        for (OrderLineForm line : form.getLines()) {
            if (everyWarehouseId != null) {
                line.setWarehouseId(everyWarehouseId);
            }
            if (everyRequestedDate != null) {
                line.setRequestedDate(everyRequestedDate);
            }
        }
    }

    public List<OrderChoice> findProducts(String typed) {
        return productChoices.offer(lineHelp.suggest(typed, form.getCustomerId(), OFFERED).stream()
                .map(OrderChoice::of)
                .toList());
    }

    public List<OrderChoice> findCustomers(String typed) {
        PageRequest wanted = new PageRequest(typed, Map.of("active", "true"), null, OFFERED, null, false);
        return customerChoices.offer(
                customers.list(wanted).items().stream().map(OrderChoice::of).toList());
    }

    /** Whether its lines and prices are what a customer accepted. */
    public boolean isFixed() {
        return order != null && order.quotation() != null;
    }

    public List<WarehouseInfo> getPlaces() {
        return places == null ? List.of() : places;
    }

    public OrderForm getForm() {
        return form;
    }

    public OrderChoices getCustomerChoices() {
        return customerChoices;
    }

    public OrderChoices getProductChoices() {
        return productChoices;
    }

    public @Nullable Long getEveryWarehouseId() {
        return everyWarehouseId;
    }

    public void setEveryWarehouseId(@Nullable Long everyWarehouseId) {
        this.everyWarehouseId = everyWarehouseId;
    }

    public @Nullable LocalDate getEveryRequestedDate() {
        return everyRequestedDate;
    }

    public void setEveryRequestedDate(@Nullable LocalDate everyRequestedDate) {
        this.everyRequestedDate = everyRequestedDate;
    }
}
