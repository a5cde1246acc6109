package org.zhutong.test.inserver.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.catalog.service.PriceListCommand;
import org.zhutong.catalog.service.PriceListService;
import org.zhutong.catalog.service.PriceRuleCommand;
import org.zhutong.catalog.service.PriceRuleService;
import org.zhutong.catalog.service.PriceRulesCommand;
import org.zhutong.catalog.service.ProductCommand;
import org.zhutong.catalog.service.ProductService;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.service.CustomerCommand;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.inventory.service.OpeningStockCommand;
import org.zhutong.inventory.service.OpeningStockService;
import org.zhutong.inventory.service.WarehouseCommand;
import org.zhutong.inventory.service.WarehouseService;
import org.zhutong.sales.model.OrderChangeState;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.sales.service.OrderChangeCommand;
import org.zhutong.sales.service.OrderChangeLineCommand;
import org.zhutong.sales.service.OrderChangeService;
import org.zhutong.sales.service.OrderChangeView;
import org.zhutong.sales.service.OrderLineCommand;
import org.zhutong.sales.service.SalesLineView;
import org.zhutong.sales.service.SalesOrderCommand;
import org.zhutong.sales.service.SalesOrderService;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.sales.service.SpecialPriceCommand;
import org.zhutong.sales.service.SpecialPriceGrantCommand;
import org.zhutong.sales.service.SpecialPriceLineCommand;
import org.zhutong.sales.service.SpecialPriceService;
import org.zhutong.sales.service.SpecialPriceView;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.InTransaction;
import org.zhutong.test.inserver.Invariants;
import org.zhutong.test.inserver.SqlCount;
import org.zhutong.test.inserver.bench.BenchResult;

/** Confirming an order costs a fixed number of statements, whatever its length: credit, stock and audit go in batches. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ConfirmStatementsIT {
    private static final int ALLOWED = 25;

    /** Locking requests and lines, what is used of them, by which orders, and the versions. */
    private static final int FOR_SPECIAL_PRICES = 8;

    /** Reading the change and the order, and the order's statements by the differences; with special prices. */
    private static final int ALLOWED_TO_CHANGE = 60;

    private static final BigDecimal PRICE = new BigDecimal("1.50");

    @EJB
    private SalesOrderService orders;

    @EJB
    private OrderChangeService changes;

    @EJB
    private SpecialPriceService specials;

    @Inject
    private Clock clock;

    @EJB
    private ProductService products;

    @EJB
    private PriceListService priceLists;

    @EJB
    private PriceRuleService prices;

    @EJB
    private CustomerService customers;

    @EJB
    private WarehouseService warehouses;

    @EJB
    private OpeningStockService stock;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 200})
    void confirmingTakesFewStatements(int lines) throws Exception {
        SalesOrderView order = draft(lines);
        SqlCount<SalesOrderView> counted = As.demo("east.sales")
                .call(() -> SqlCount.of(() -> InTransaction.call(() -> orders.confirm(order.id(), null, null))));
        assertEquals(SalesOrderState.CONFIRMED, counted.result().status());
        new BenchResult(
                        "6." + lines,
                        "SQL statements to confirm an order of " + lines + " lines",
                        String.valueOf(counted.count()),
                        "≤ " + ALLOWED,
                        counted.count() <= ALLOWED)
                .keep();
        assertTrue(counted.count() <= ALLOWED, counted::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 200})
    void soItDoesAtSpecialPrices(int lines) throws Exception {
        SalesOrderView order = draft(lines, true);
        assertEquals(1, order.specialPrices().size());
        SqlCount<SalesOrderView> counted = As.demo("east.sales")
                .call(() -> SqlCount.of(() -> InTransaction.call(() -> orders.confirm(order.id(), null, null))));
        assertEquals(SalesOrderState.CONFIRMED, counted.result().status());
        assertTrue(counted.count() <= ALLOWED + FOR_SPECIAL_PRICES, counted::toString);
    }

    /** Twice of everything, at special prices, and one line more than the order had. */
    @ParameterizedTest
    @ValueSource(ints = {2, 10, 200})
    void changingItTakesFewStatementsToo(int lines) throws Exception {
        SalesOrderView order = draft(lines, true);
        As.demo("east.sales").run(() -> orders.confirm(order.id(), null, null));
        List<OrderChangeLineCommand> wanted = new ArrayList<>();
        order.lines().forEach(line -> wanted.add(changed(line.id(), null, null, 2)));
        wanted.set(0, changed(order.lines().get(0).id(), null, null, 0));
        SalesLineView last = order.lines().get(1);
        wanted.add(changed(null, last.productId(), last.warehouseId(), 3));
        OrderChangeView change =
                As.demo("east.sales").call(() -> changes.create(new OrderChangeCommand(order.id(), "图纸变更", wanted)));
        SqlCount<OrderChangeView> counted = As.demo("east.sales")
                .call(() -> SqlCount.of(() -> InTransaction.call(() -> changes.submit(change.id(), null, null))));
        assertEquals(OrderChangeState.APPLIED, counted.result().status());
        assertTrue(counted.count() <= ALLOWED_TO_CHANGE, counted::toString);
        Invariants.assertHold();
    }

    private static OrderChangeLineCommand changed(Long lineId, Long product, Long warehouse, int quantity) {
        return new OrderChangeLineCommand(
                lineId, product, null, BigDecimal.valueOf(quantity), null, null, null, null, warehouse, null);
    }

    /** The manufacturer takes less for everything, and the customer pays a third. */
    private void special(long customer, List<Long> goods) throws Exception {
        SpecialPriceView draft = As.demo("east.sales")
                .call(() -> specials.create(new SpecialPriceCommand(
                        customer,
                        null,
                        null,
                        "海螺",
                        "工程量大",
                        null,
                        goods.stream()
                                .map(id -> new SpecialPriceLineCommand(
                                        id,
                                        null,
                                        BigDecimal.TEN,
                                        null,
                                        BigDecimal.ONE,
                                        new BigDecimal("0.4"),
                                        new BigDecimal("0.5")))
                                .toList())));
        As.demo("east.sales").run(() -> specials.submit(draft.id(), null, null));
        As.demo("east.manager").run(() -> specials.decide(draft.id(), null, true, null));
        LocalDate today = LocalDate.now(clock);
        As.demo("east.manager")
                .run(() -> specials.grant(
                        draft.id(),
                        null,
                        new SpecialPriceGrantCommand(
                                "CN-1",
                                today,
                                today.plusDays(9),
                                draft.lines().stream()
                                        .map(line -> new SpecialPriceGrantCommand.Line(
                                                line.lineNo(), new BigDecimal("0.4"), BigDecimal.TEN))
                                        .toList())));
    }

    private SalesOrderView draft(int lines) throws Exception {
        return draft(lines, false);
    }

    private SalesOrderView draft(int lines, boolean atSpecialPrices) throws Exception {
        long branch = em.createQuery("SELECT b.id FROM Branch b WHERE b.code = 'EAST'", Long.class)
                .getSingleResult();
        String run = UUID.randomUUID().toString().substring(0, 8);
        List<Long> goods = goods(run, lines);
        price(run, goods);
        long warehouse = As.demo("admin")
                .call(() -> warehouses.create(new WarehouseCommand("W" + run, "仓库 " + run, branch, null, null)))
                .id();
        As.demo("storekeeper")
                .run(() -> stock.createPosted(new OpeningStockCommand(
                        null,
                        null,
                        goods.stream()
                                .map(id -> new OpeningStockCommand.Line(
                                        warehouse, id, null, BigDecimal.TEN, null, BigDecimal.ONE))
                                .toList())));
        long customer = As.demo("admin")
                .call(() -> customers.create(new CustomerCommand(
                        null,
                        "客户 " + run,
                        CustomerLevel.C,
                        branch,
                        null,
                        null,
                        null,
                        null,
                        null,
                        30,
                        new BigDecimal("100000"),
                        true,
                        null,
                        List.of(),
                        null)))
                .id();
        if (atSpecialPrices) {
            special(customer, goods);
        }
        return As.demo("east.sales")
                .call(() -> orders.create(new SalesOrderCommand(
                        customer, null, null, null, null, null, null, null, lines(goods, warehouse))));
    }

    private List<Long> goods(String run, int count) throws Exception {
        long category =
                em.createQuery("SELECT MIN(c.id) FROM Category c", Long.class).getSingleResult();
        String unit = em.createQuery("SELECT MIN(u.code) FROM UnitOfMeasure u", String.class)
                .getSingleResult();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String sku = run + "-" + i;
            ids.add(As.demo("admin")
                    .call(() -> products.create(new ProductCommand(
                            sku, "材料 " + sku, null, null, null, category, unit, null, null, null, null)))
                    .id());
        }
        return ids;
    }

    /** From a price list: what has a price of somebody's own would need approval. */
    private void price(String run, List<Long> goods) throws Exception {
        LocalDate first = LocalDate.of(2020, 1, 1);
        long list = As.demo("admin")
                .call(() -> priceLists.create(new PriceListCommand(
                        "L" + run, "价目 " + run, null, null, null, first, null, null, null, null, null, null)))
                .id();
        As.demo("admin")
                .run(() -> prices.upsert(
                        list,
                        new PriceRulesCommand(goods.stream()
                                .map(id -> new PriceRuleCommand(id, null, BigDecimal.ZERO, PRICE, first, null, null))
                                .toList())));
    }

    private static List<OrderLineCommand> lines(List<Long> goods, long warehouse) {
        return goods.stream()
                .map(id ->
                        new OrderLineCommand(null, id, null, BigDecimal.ONE, null, null, null, null, warehouse, null))
                .toList();
    }
}
