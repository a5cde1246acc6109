package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.service.OrderChangeService;
import org.zhutong.sales.service.OrderChangeView;
import org.zhutong.sales.service.SalesOrderService;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Shell;
import org.zhutong.shared.web.TimelineItem;

/** One change order: to write, to submit, to decide on. A new one begins with its order, as that is. */
@Named
@ViewScoped
@Retried
public class OrderChangePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/sales/order-change?id=";

    @EJB
    private OrderChangeService changes;

    @EJB
    private SalesOrderService orders;

    @EJB
    private WarehouseLookup warehouses;

    @Inject
    private transient Shell shell;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable Long order;
    private @Nullable OrderChangeView view;
    private @Nullable SalesOrderView source;
    private @Nullable String reason;
    private Map<String, Long> places = Map.of();

    @SuppressWarnings("NullAway.Init") // made by load
    private OrderChangeForm form;

    public void load() {
        if (id != null) {
            OrderChangeView loaded = changes.get(id);
            view = loaded;
            form = OrderChangeForm.of(loaded);
        } else if (order == null) {
            throw BusinessException.notFound("shared.not-found");
        } else if (!shell.can(Permissions.ORDER_WRITE)) {
            throw BusinessException.forbidden("shared.forbidden");
        } else {
            SalesOrderView loaded = orders.get(order);
            source = loaded;
            form = OrderChangeForm.of(loaded);
        }
        places = isEditable() ? places() : Map.of();
    }

    /** Where goods may come from, and where lines come from by now, be it that nothing new does. */
    private Map<String, Long> places() {
        Map<String, Long> found = new LinkedHashMap<>();
        warehouses.open().forEach(place -> found.put(place.name(), place.id()));
        form.getRows().forEach(row -> {
            if (row.getWarehouseName() != null && row.getWarehouseId() != null) {
                found.putIfAbsent(row.getWarehouseName(), row.getWarehouseId());
            }
        });
        return found;
    }

    public void addRow() {
        form.addRow();
    }

    public void removeRow(OrderChangeForm.Row row) {
        form.remove(row);
    }

    public void save() throws IOException {
        redirects.saved(HERE + kept().id());
    }

    private OrderChangeView kept() {
        OrderChangeView present = view;
        return present == null
                ? changes.create(form.command(Objects.requireNonNull(order)))
                : changes.update(
                        present.id(),
                        present.version(),
                        form.command(present.order().id()));
    }

    public void submit() throws IOException {
        // what is typed is kept even when it cannot be submitted; a refusal names lines as they stand in what was kept
        OrderChangeView saved = kept();
        view = saved;
        form = OrderChangeForm.of(saved);
        done(changes.submit(saved.id(), saved.version(), null));
    }

    public void withdraw() throws IOException {
        done(changes.withdraw(shown().id(), shown().version(), reason));
    }

    public void approve() throws IOException {
        done(changes.decide(shown().id(), shown().version(), true, reason));
    }

    public void refuse() throws IOException {
        done(changes.decide(shown().id(), shown().version(), false, reason));
    }

    public void cancel() throws IOException {
        done(changes.cancel(shown().id(), shown().version(), reason));
    }

    private void done(OrderChangeView now) throws IOException {
        redirects.saved(HERE + now.id());
    }

    private OrderChangeView shown() {
        return Objects.requireNonNull(view);
    }

    public boolean can(String action) {
        OrderChangeView present = view;
        return present != null && present.may(action);
    }

    public boolean isEditable() {
        return view == null || can("change");
    }

    /** Whether something asks for a reason or takes one. */
    public boolean isAsking() {
        return can("approve") || can("withdraw") || can("cancel");
    }

    public List<TimelineItem> getTimeline() {
        OrderChangeView present = view;
        return present == null ? List.of() : SalesTimeline.of(present.history(), present.approvals());
    }

    public @Nullable OrderChangeView getView() {
        return view;
    }

    public @Nullable SalesOrderView getSource() {
        return source;
    }

    public OrderChangeForm getForm() {
        return form;
    }

    public Map<String, Long> getPlaces() {
        return places;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getOrder() {
        return order;
    }

    public void setOrder(@Nullable Long order) {
        this.order = order;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
