package org.zhutong.test.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Everything that creating and confirming one order wrote into the database, to be written again as another order.
 *
 * @param inserts the order, its lines and status changes, the credit entry, the reservation and its lines, the audit entries,
 *     in the order in which foreign keys allow them
 */
record OrderRows(long id, String number, List<Rows> inserts) {
    private static final int ORDER = 0;
    private static final int RESERVATION_LINE = 5;

    /** @param requestId of both requests that wrote it */
    static OrderRows read(Connection connection, long id, String requestId) throws SQLException {
        Rows order = Rows.read(connection, "SALES_ORDER", "ID = ?", id);
        String number = (String) order.value(0, "DOCUMENT_NUMBER");
        Rows reservation = Rows.read(connection, "RESERVATION", "DOCUMENT_ID = ?", id);
        return new OrderRows(
                id,
                number,
                List.of(
                        order,
                        Rows.read(connection, "SALES_ORDER_LINE", "ORDER_ID = ? ORDER BY LINE_NO", id),
                        Rows.read(connection, "SALES_ORDER_STATUS_CHANGE", "DOCUMENT_ID = ?", id),
                        Rows.read(connection, "CREDIT_ENTRY", "DOCUMENT_NUMBER = ?", number),
                        reservation,
                        Rows.read(
                                connection,
                                "RESERVATION_LINE",
                                "RESERVATION_ID = ? ORDER BY LINE_NO",
                                reservation.value(0, "ID")),
                        Rows.read(connection, "AUDIT_ENTRY", "REQUEST_ID = ? ORDER BY ID", requestId)));
    }

    Rows order() {
        return inserts.get(ORDER);
    }

    Rows reserved() {
        return inserts.get(RESERVATION_LINE);
    }

    /** A value of a row as it is in the other order. @param copy unique; ids are made of it */
    Object copied(Rows rows, int row, String column, long copy) {
        Object value = rows.value(row, column);
        return switch (column) {
            case "ID", "DOCUMENT_LINE_ID" -> ids(rows.values().size() > 1 ? copy * RawOrders.PARTS + row : copy);
            case "ORDER_ID", "DOCUMENT_ID", "RESERVATION_ID" -> ids(copy);
            case "DOCUMENT_NUMBER" -> number(copy);
            case "ENTITY_ID" -> isOwn(rows, row) ? Long.valueOf(ids(copy)) : value;
            case "ENTITY_LABEL", "CHANGES" -> ((String) value).replace(number, number(copy));
            default -> value;
        };
    }

    private boolean isOwn(Rows rows, int row) {
        return List.of("SalesOrder", "Reservation", "CreditEntry").contains(rows.value(row, "ENTITY_TYPE"));
    }

    /** Above all that the sequences give out. */
    private static long ids(long copy) {
        return 1_000_000_000_000L + copy;
    }

    private static String number(long copy) {
        return "RAW" + copy;
    }
}
