package org.zhutong.contract.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.service.ContractOrderCommand;
import org.zhutong.contract.service.ContractOrderService;
import org.zhutong.contract.service.ContractService;
import org.zhutong.contract.service.ContractView;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** Orders by a contract: what is left of each item is offered, and may be less. */
@Named
@ViewScoped
@Retried
public class CallOffPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ContractService contracts;

    @EJB
    private ContractOrderService orders;

    @Inject
    private Redirects redirects;

    private long id;
    private @Nullable ContractView view;
    private List<Item> items = List.of();
    private @Nullable LocalDate requestedDate;

    public void load() {
        ContractView found = contracts.get(id);
        view = found;
        items = found.lines().stream()
                .filter(line -> line.left().signum() > 0)
                .map(Item::new)
                .toList();
    }

    public void order() throws IOException {
        boolean all = items.stream().allMatch(Item::isWhole);
        List<ContractOrderCommand.Line> lines = items.stream()
                .filter(item -> item.quantity != null && item.quantity.signum() != 0)
                .map(Item::command)
                .toList();
        // everything that is left keeps the units in which it was agreed
        SalesOrderView made = orders.order(
                id, getView().version(), new ContractOrderCommand(all ? null : lines, null, requestedDate));
        redirects.to("/sales/order?id=" + made.id(), "contract.done.order");
    }

    /** An item of which something is left. */
    public static class Item implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ContractView.Line line;
        private @Nullable BigDecimal quantity;

        Item(ContractView.Line line) {
            this.line = line;
            this.quantity = new BigDecimal(line.left().stripTrailingZeros().toPlainString());
        }

        boolean isWhole() {
            return quantity != null && quantity.compareTo(line.left()) == 0;
        }

        ContractOrderCommand.Line command() {
            return new ContractOrderCommand.Line(
                    line.item(), quantity == null ? BigDecimal.ZERO : quantity, line.baseUnit());
        }

        public ContractView.Line getLine() {
            return line;
        }

        public @Nullable BigDecimal getQuantity() {
            return quantity;
        }

        public void setQuantity(@Nullable BigDecimal quantity) {
            this.quantity = quantity;
        }
    }

    public boolean isPossible() {
        return getView().actions().contains("order");
    }

    public ContractView getView() {
        ContractView shown = view;
        if (shown == null) {
            throw new IllegalStateException("not loaded");
        }
        return shown;
    }

    public List<Item> getItems() {
        return items;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable LocalDate getRequestedDate() {
        return requestedDate;
    }

    public void setRequestedDate(@Nullable LocalDate requestedDate) {
        this.requestedDate = requestedDate;
    }
}
