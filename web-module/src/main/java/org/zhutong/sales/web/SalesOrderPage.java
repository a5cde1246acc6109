package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.inventory.service.WarehouseInfo;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.OrderChangeState;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.service.OrderChangeService;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.sales.service.SalesOrderService;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.web.RelatedDocument;
import org.zhutong.shared.web.Shell;
import org.zhutong.shared.web.TimelineItem;

/**
 * One sales order, a new one that is not saved yet, or the question from where the order of a quotation is delivered. What is
 * typed stays in the browser until it is saved over REST.
 */
@Named
@RequestScoped
public class SalesOrderPage {
    private static final List<String> FORWARD = List.of("submit", "approve", "confirm", "release");

    /** Done rarely, or for good: behind the menu. */
    private static final List<String> MENU = List.of("withdraw", "close", "cancel");

    /** Such an order is changed itself. */
    private static final Set<SalesOrderState> STILL_WRITTEN =
            EnumSet.of(SalesOrderState.DRAFT, SalesOrderState.IN_APPROVAL);

    @EJB
    private SalesOrderService orders;

    @EJB
    private OrderChangeService orderChanges;

    @EJB
    private QuotationService quotations;

    @EJB
    private WarehouseLookup warehouses;

    @EJB
    private CustomerLookup customers;

    @Inject
    private Shell shell;

    @Inject
    private CallerContext caller;

    private @Nullable Long id;
    private @Nullable Long fromQuotation;
    private @Nullable Long customer;
    private @Nullable SalesOrderView view;
    private @Nullable QuotationView source;
    private @Nullable CustomerInfo chosen;
    private List<DocumentLink> changes = List.of();

    public void load() {
        if (id != null) {
            SalesOrderView loaded = orders.get(id);
            view = loaded;
            if (!STILL_WRITTEN.contains(loaded.status())) {
                changes = orderChanges.ofOrder(id);
            }
        } else if (!shell.can(Permissions.ORDER_WRITE)) {
            throw BusinessException.forbidden("shared.forbidden");
        } else if (fromQuotation != null) {
            source = quotations.get(fromQuotation);
        } else if (customer != null) {
            chosen = customers.get(customer);
        }
    }

    /** The action that leads on, shown as the main button; none when there is nothing to be done. */
    public String getPrimary() {
        return FORWARD.stream().filter(this::can).findFirst().orElse("");
    }

    /** Actions shown as buttons. */
    public List<String> getButtons() {
        return actions(false);
    }

    /** Actions behind the menu. */
    public List<String> getMenu() {
        return actions(true);
    }

    private List<String> actions(boolean menu) {
        SalesOrderView shown = view;
        return shown == null
                ? List.of()
                : shown.actions().stream()
                        .filter(action -> MENU.contains(action) == menu)
                        .toList();
    }

    private boolean can(String action) {
        SalesOrderView shown = view;
        return shown != null && shown.actions().contains(action);
    }

    public boolean isEditable() {
        return source == null && (view == null || can("change"));
    }

    /** Whether its lines and prices are what a customer accepted. */
    public boolean isFixed() {
        SalesOrderView shown = view;
        return shown != null && (shown.quotation() != null || shown.contract() != null);
    }

    /** Whether an order can be made of the quotation: it is accepted, and none was made yet. */
    public boolean isPossible() {
        QuotationView shown = source;
        return shown != null && shown.actions().contains("order");
    }

    /** The document for the script: the order, or the quotation it is to be made of; {@code null} for a new one. */
    public String getJson() {
        return SalesPageTexts.json(source == null ? view : source);
    }

    /** Where goods may come from, for the script. */
    public String getWarehouses() {
        return SalesPageTexts.json(isEditable() ? warehouses.open() : List.of());
    }

    /** Where the goods of the quotation may come from, those of its branch first. */
    public List<WarehouseInfo> getPlaces() {
        QuotationView shown = source;
        List<WarehouseInfo> places = new ArrayList<>(shown == null ? List.of() : warehouses.open());
        // stable: within the branch, and outside it, by code
        places.sort((one, other) -> Boolean.compare(
                shown != null && other.branchId() == shown.branchId(),
                shown != null && one.branchId() == shown.branchId()));
        return places;
    }

    /** The chain it stands in; none for an order that stands alone. */
    public List<RelatedDocument> getRelated() {
        SalesOrderView shown = view;
        DocumentLink quotation = shown == null ? null : shown.quotation();
        DocumentLink contract = shown == null ? null : shown.contract();
        if (shown == null
                || (contract == null
                        && quotation == null
                        && shown.specialPrices().isEmpty())) {
            return List.of();
        }
        List<RelatedDocument> chain = new ArrayList<>(SalesPageTexts.specialPrices(shown.specialPrices(), shell));
        if (contract != null) {
            chain.add(SalesPageTexts.contract(contract, shell));
        } else if (quotation != null) {
            String href = shell.can(Permissions.QUOTATION_READ) ? "/sales/quotation?id=" + quotation.id() : "";
            chain.add(new RelatedDocument(
                    "sales.quotation", quotation.number(), href, "sales.quotation", quotation.status()));
        }
        chain.add(new RelatedDocument(
                "sales.order",
                shown.number(),
                null,
                "sales.order",
                shown.status().name()));
        return chain;
    }

    /** Its change orders, the latest first. */
    public List<DocumentLink> getChanges() {
        return changes;
    }

    /** Whether a change order may be begun: it is binding, and none waits for its end. */
    public boolean isAmendable() {
        SalesOrderView shown = view;
        return shown != null
                && shown.status().isCommitted()
                && shell.can(Permissions.ORDER_WRITE)
                && changes.stream()
                        .noneMatch(change ->
                                OrderChangeState.valueOf(change.status()).isOpen());
    }

    public List<TimelineItem> getTimeline() {
        SalesOrderView shown = view;
        return shown == null ? List.of() : SalesTimeline.of(shown.history(), shown.approvals());
    }

    public LocalDate getToday() {
        return caller.today();
    }

    public @Nullable CustomerInfo getChosen() {
        return chosen;
    }

    public @Nullable SalesOrderView getView() {
        return view;
    }

    public @Nullable QuotationView getSource() {
        return source;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getFromQuotation() {
        return fromQuotation;
    }

    public void setFromQuotation(@Nullable Long fromQuotation) {
        this.fromQuotation = fromQuotation;
    }

    public @Nullable Long getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable Long customer) {
        this.customer = customer;
    }
}
