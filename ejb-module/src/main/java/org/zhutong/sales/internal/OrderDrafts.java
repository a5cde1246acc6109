package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.model.DeliverySpec;
import org.zhutong.sales.model.LineSpec;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.model.SalesTerms;
import org.zhutong.sales.service.AgreedOrderCommand;
import org.zhutong.sales.service.FromQuotationCommand;
import org.zhutong.sales.service.OrderLineCommand;
import org.zhutong.sales.service.SalesOrderCommand;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.service.NumberingService;

/** Writes orders as long as they are drafts: from a command or of a quotation. Saving them is left to the use case. */
@ApplicationScoped
public class OrderDrafts {
    @Inject
    private SalesQueries queries;

    @Inject
    private SalesSupport support;

    @Inject
    private LineResolver resolver;

    @Inject
    private OrderWarehouses warehouses;

    @Inject
    private CustomerLookup customers;

    @Inject
    private NumberingService numbers;

    @Inject
    private CallerContext caller;

    /** A direct order. */
    public SalesOrder write(SalesOrderCommand command) {
        CustomerInfo customer = support.customerFor(command.customerId());
        String currency = support.currency(command.currency());
        SalesTerms terms = terms(command, null);
        List<LineSpec> specs = resolver.resolve(command.lines(), terms(customer, terms, currency), Set.of());
        List<DeliverySpec> deliveries = warehouses.deliveries(command.lines(), customer.branchId());
        SalesOrder order = new SalesOrder(
                numbers.next(DocumentType.SALES_ORDER, terms.date()).value(),
                customer.id(),
                customer.branchId(),
                currency,
                terms,
                caller.act());
        order.change(customer.id(), customer.branchId(), terms, specs, deliveries);
        return order;
    }

    /** The order of an accepted quotation; refused by name of the order or contract that was made of it already. */
    public SalesOrder of(long quotationId, FromQuotationCommand command) {
        Quotation quotation = queries.lockedQuotation(quotationId);
        support.requireUnused(quotation);
        SalesTerms terms = new SalesTerms(
                quotation.getProjectName(),
                quotation.getContactName(),
                quotation.getSalesperson(),
                caller.today(),
                quotation.getDiscount(),
                quotation.getRemark());
        return SalesOrder.of(
                quotation,
                numbers.next(DocumentType.SALES_ORDER, terms.date()).value(),
                terms,
                warehouses.delivery(command.warehouseId(), command.requestedDate(), quotation.getBranchId()),
                caller.act());
    }

    /** An order by a contract, at its prices and taxes whatever the catalog says by now. */
    public SalesOrder of(AgreedOrderCommand command) {
        CustomerInfo customer = support.customerFor(command.customerId());
        String currency = support.currency(null);
        SalesTerms terms = new SalesTerms(
                command.projectName(),
                command.contactName(),
                command.salesperson(),
                caller.today(),
                Percent.ZERO,
                null);
        Set<Long> known =
                command.lines().stream().map(AgreedOrderCommand.Line::productId).collect(Collectors.toSet());
        List<LineSpec> specs = resolver.resolve(command.lines(), terms(customer, terms, currency), known);
        List<LineSpec> agreed = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            agreed.add(specs.get(i).taxed(command.lines().get(i).taxRate()));
        }
        return SalesOrder.agreed(
                command.contractId(),
                numbers.next(DocumentType.SALES_ORDER, terms.date()).value(),
                command.customerId(),
                command.branchId(),
                currency,
                terms,
                agreed,
                command.lines().stream().map(AgreedOrderCommand.Line::item).toList(),
                warehouses.delivery(command.warehouseId(), command.requestedDate(), command.branchId()),
                caller.act().because(command.contractNumber()));
    }

    /** Makes a draft say what the command says. */
    public void change(SalesOrder order, SalesOrderCommand command) {
        SalesTerms terms = terms(command, order);
        if (!order.isDirect()) {
            List<DeliverySpec> deliveries = warehouses.deliveries(command.lines(), order.getBranchId());
            order.arrangeDelivery(terms, byLine(order, command, deliveries));
            return;
        }
        CustomerInfo customer = order.getCustomerId().equals(command.customerId())
                ? customers.get(order.getCustomerId())
                : support.customerFor(command.customerId());
        String currency = support.currency(command.currency());
        Set<Long> known =
                order.lines().stream().map(line -> line.getProductId()).collect(Collectors.toSet());
        List<LineSpec> specs = resolver.resolve(command.lines(), terms(customer, terms, currency), known);
        List<DeliverySpec> deliveries = warehouses.deliveries(command.lines(), customer.branchId());
        order.change(customer.id(), customer.branchId(), terms, specs, deliveries);
    }

    private static Map<Long, DeliverySpec> byLine(
            SalesOrder order, SalesOrderCommand command, List<DeliverySpec> deliveries) {
        if (!order.getCustomerId().equals(command.customerId())) {
            throw BusinessException.conflict("sales.order.quotation-fixed", order.label());
        }
        Map<Long, DeliverySpec> byLine = new HashMap<>();
        for (int i = 0; i < deliveries.size(); i++) {
            OrderLineCommand line = command.lines().get(i);
            Long lineId = line.id();
            if (lineId == null
                    || !order.says(
                            lineId,
                            line.productId(),
                            line.quantity(),
                            line.unit(),
                            line.discount(),
                            line.manualPrice())) {
                throw BusinessException.conflict("sales.order.quotation-fixed", order.label());
            }
            byLine.put(lineId, deliveries.get(i));
        }
        return byLine;
    }

    private SalesTerms terms(SalesOrderCommand command, @Nullable SalesOrder before) {
        return new SalesTerms(
                command.projectName(),
                command.contactName(),
                support.salesperson(command.salesperson(), before == null ? null : before.getSalesperson()),
                support.date(command.orderDate(), before == null ? null : before.getDate()),
                SalesSupport.percent(command.discount()),
                command.remark());
    }

    private static LineResolver.Terms terms(CustomerInfo customer, SalesTerms terms, String currency) {
        return new LineResolver.Terms(customer, terms.date(), currency);
    }
}
