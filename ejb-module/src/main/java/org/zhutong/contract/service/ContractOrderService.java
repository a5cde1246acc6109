package org.zhutong.contract.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.internal.ContractOrders;
import org.zhutong.contract.internal.ContractQueries;
import org.zhutong.contract.internal.ContractSupport;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractLine;
import org.zhutong.contract.model.ContractTerms;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.service.AgreedOrderCommand;
import org.zhutong.sales.service.SalesOrderService;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.model.BusinessException;

/** Orders by contracts in force: what was agreed, at the agreed prices, and never more of it. */
@Stateless
public class ContractOrderService {
    @Inject
    private ContractQueries queries;

    @Inject
    private ContractSupport support;

    @Inject
    private ContractOrders orders;

    @Inject
    private SalesOrderService sales;

    @Inject
    private CallerContext caller;

    /**
     * Makes a draft order of what is left, or of the items named. Two at once wait for each other.
     *
     * @throws BusinessException CONFLICT unless the contract is in force, {@code contract.over-ordered} with a violation for each
     *     item of which less is left, {@code contract.nothing-left}; INVALID for an item it does not have
     */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public SalesOrderView order(long id, @Nullable Integer version, ContractOrderCommand command) {
        Contract contract = support.load(id, version);
        queries.locked(contract);
        contract.requireInForce(caller.today());
        List<AgreedOrderCommand.Line> lines =
                command.lines() == null ? left(contract) : calledOff(contract, command.lines());
        ContractTerms terms = contract.getTerms();
        SalesOrderView order = sales.createAgreed(new AgreedOrderCommand(
                Objects.requireNonNull(contract.getId()),
                contract.label(),
                contract.getCustomerId(),
                contract.getBranchId(),
                terms.projectName(),
                terms.contactName(),
                terms.salesperson(),
                command.warehouseId(),
                command.requestedDate(),
                lines));
        orders.requireCovered(contract);
        return order;
    }

    private List<AgreedOrderCommand.Line> left(Contract contract) {
        Map<Integer, BigDecimal> ordered = orders.ordered(contract.getNumber());
        List<AgreedOrderCommand.Line> lines = new ArrayList<>();
        for (ContractLine line : contract.lines()) {
            BigDecimal taken = ordered.getOrDefault(line.getItem(), BigDecimal.ZERO);
            BigDecimal left = line.getBaseQuantity().value().subtract(taken);
            if (taken.signum() == 0) {
                lines.add(line(
                        line, line.getQuantity().value(), line.getQuantity().unit()));
            } else if (left.signum() > 0) {
                lines.add(line(line, left, line.getBaseQuantity().unit()));
            }
        }
        if (lines.isEmpty()) {
            throw BusinessException.conflict("contract.nothing-left", contract.label());
        }
        return lines;
    }

    private static List<AgreedOrderCommand.Line> calledOff(Contract contract, List<ContractOrderCommand.Line> wanted) {
        if (wanted.isEmpty()) {
            throw BusinessException.invalidField("lines", "shared.required");
        }
        Map<Integer, ContractLine> items = new HashMap<>();
        contract.lines().forEach(line -> items.put(line.getItem(), line));
        Set<Integer> seen = new HashSet<>();
        List<AgreedOrderCommand.Line> lines = new ArrayList<>();
        for (ContractOrderCommand.Line one : wanted) {
            ContractLine line = items.get(one.item());
            if (line == null || !seen.add(one.item())) {
                throw BusinessException.invalidField(
                        "lines[" + lines.size() + "].item", "contract.item-unknown", one.item());
            }
            String unit = one.unit();
            lines.add(line(
                    line,
                    one.quantity(),
                    unit == null || unit.isBlank() ? line.getBaseQuantity().unit() : unit.strip()));
        }
        return lines;
    }

    private static AgreedOrderCommand.Line line(ContractLine line, BigDecimal quantity, String unit) {
        return new AgreedOrderCommand.Line(
                line.getItem(),
                line.getProductId(),
                quantity,
                unit,
                line.getUnitPrice(),
                line.getTaxRate(),
                line.getRemark());
    }
}
