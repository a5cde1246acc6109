package org.zhutong.test.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * What the database could do: the writes of creating and confirming an order, sent raw by a JDBC client with a connection and
 * prepared statements of its own.
 *
 * <p>The rows are those that the application wrote for a real order (one of many, by chance), with other ids and another number:
 * the order as confirmed, its 10 lines, 2 status changes, a credit entry, a reservation with 10 lines, and 15 audit entries with
 * their JSON. Beside these 7 batched inserts, 2 updates: the customer's exposure and, as a batch in the order of products, the 10
 * stock levels, both with the application's conditions, so that the invariants hold for these orders too. One transaction an
 * order, where the application has two; no look-up of anything, no number or id fetched, no idempotency record on either side.
 * Batches of inserts are rewritten to multi-row inserts by the driver, as the application's are, and PostgreSQL is the same, with
 * the settings of the tests (commits do not wait for the disk): both favour the raw side.
 */
final class RawOrders implements Crowd.Client, AutoCloseable {
    /** More than an order has of any part. */
    static final int PARTS = 100;

    private static final AtomicLong COPIES = new AtomicLong();

    private final List<OrderRows> models;
    private final Connection connection;
    private final List<PreparedStatement> inserts = new ArrayList<>();
    private final PreparedStatement credit;
    private final PreparedStatement stock;

    RawOrders(List<OrderRows> models) throws SQLException {
        this.models = models;
        connection = connect();
        connection.setAutoCommit(false);
        for (Rows rows : models.get(0).inserts()) {
            inserts.add(connection.prepareStatement(rows.insert()));
        }
        credit = connection.prepareStatement("UPDATE CUSTOMER_CREDIT SET EXPOSURE = EXPOSURE + ?"
                + " WHERE CUSTOMER_ID = ? AND CURRENCY = ? AND CREDIT_LIMIT - EXPOSURE >= ?");
        stock = connection.prepareStatement("UPDATE STOCK_LEVEL SET VERSION = VERSION + 1, RESERVED = RESERVED + ?"
                + " WHERE PRODUCT_ID = ? AND WAREHOUSE_ID = ? AND ON_HAND >= RESERVED + ?");
    }

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                System.getenv("ZHUTONG_DB_URL"),
                System.getenv("ZHUTONG_DB_USER"),
                System.getenv("ZHUTONG_DB_PASSWORD"));
    }

    @Override
    public void act() throws SQLException {
        OrderRows model = models.get(ThreadLocalRandom.current().nextInt(models.size()));
        long copy = COPIES.incrementAndGet();
        takeCredit(model.order());
        reserve(model.reserved());
        for (int i = 0; i < inserts.size(); i++) {
            insert(inserts.get(i), model, model.inserts().get(i), copy);
        }
        connection.commit();
    }

    private void takeCredit(Rows order) throws SQLException {
        credit.setObject(1, order.value(0, "GROSS_TOTAL"));
        credit.setObject(2, order.value(0, "CUSTOMER_ID"));
        credit.setObject(3, order.value(0, "CURRENCY"));
        credit.setObject(4, order.value(0, "GROSS_TOTAL"));
        check(credit.executeUpdate(), 1);
    }

    private void reserve(Rows lines) throws SQLException {
        List<Integer> inOrder = IntStream.range(0, lines.values().size())
                .boxed()
                .sorted(Comparator.comparing(line -> (Long) lines.value(line, "PRODUCT_ID")))
                .toList();
        for (int line : inOrder) {
            BigDecimal quantity = (BigDecimal) lines.value(line, "QUANTITY");
            stock.setBigDecimal(1, quantity);
            stock.setObject(2, lines.value(line, "PRODUCT_ID"));
            stock.setObject(3, lines.value(line, "WAREHOUSE_ID"));
            stock.setBigDecimal(4, quantity);
            stock.addBatch();
        }
        check(IntStream.of(stock.executeBatch()).sum(), inOrder.size());
    }

    private static void insert(PreparedStatement insert, OrderRows model, Rows rows, long copy) throws SQLException {
        for (int row = 0; row < rows.values().size(); row++) {
            for (int column = 0; column < rows.columns().size(); column++) {
                insert.setObject(
                        column + 1, model.copied(rows, row, rows.columns().get(column), copy));
            }
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private static void check(int changed, int wanted) {
        if (changed != wanted) {
            throw new IllegalStateException("changed " + changed + " rows instead of " + wanted);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
