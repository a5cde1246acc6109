package org.zhutong.test.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.inserver.bench.BenchResult;
import org.zhutong.test.support.Api;

/**
 * How many orders of 10 lines a second are created and confirmed over REST by 16 clients, against what the database takes when
 * the same rows are sent to it raw ({@link RawOrders}) by as many clients. The clients, the server and the database share the
 * machine. First the server warms up until its figures settle; then raw and REST take turns.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("benchmark")
@Order(50)
class OrderRateBench {
    private static final int CLIENTS = 16;
    private static final int MODELS = 200;
    private static final int ROUNDS = 3;
    private static final double GOAL = 0.25;

    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("zhutong.bench.warmup", 120));
    private static final Duration WARM_UP_AT_MOST = WARM_UP.plusMinutes(2);
    private static final Duration WINDOW = Duration.ofSeconds(20);
    private static final Duration RAW_TURN = Duration.ofSeconds(10);

    /** Of the best rate so far: nearer than this, the figures have settled. */
    private static final double SETTLED = 0.98;

    @Test
    void ordersOverRestAgainstTheSameWritesSentRaw() throws Exception {
        OrderDesk desk = OrderDesk.open();
        List<OrderClient> rest = Crowd.times(CLIENTS, () -> new OrderClient(desk));
        List<OrderRows> models = models(desk);
        List<RawOrders> raw = Crowd.times(CLIENTS, () -> new RawOrders(models));
        double warmedUp = warmUp(rest);
        Crowd.perSecond(raw, RAW_TURN);
        double restRate = 0;
        double rawRate = 0;
        for (int round = 0; round < ROUNDS; round++) {
            rawRate += Crowd.perSecond(raw, RAW_TURN) / ROUNDS;
            restRate += Crowd.perSecond(rest, WINDOW) / ROUNDS;
        }
        for (RawOrders client : raw) {
            client.close();
        }
        report(restRate, rawRate, warmedUp);
        invariantsHold();
    }

    private static List<OrderRows> models(OrderDesk desk) throws IOException, SQLException {
        List<OrderRows> models = new ArrayList<>();
        OrderClient client = new OrderClient(desk);
        try (Connection connection = RawOrders.connect()) {
            for (int i = 0; i < MODELS; i++) {
                String requestId = "bench-model-" + i;
                String order = client.write(requestId);
                long id = Long.parseLong(order.substring(order.lastIndexOf('/') + 1));
                models.add(OrderRows.read(connection, id, requestId));
            }
        }
        return models;
    }

    /** @return seconds until the rate grew no more, at least {@link #WARM_UP} */
    private static double warmUp(List<OrderClient> clients) {
        Stopwatch watch = new Stopwatch();
        double best = 0;
        while (watch.seconds() < WARM_UP_AT_MOST.toSeconds()) {
            double rate = Crowd.perSecond(clients, WINDOW);
            System.out.println("warming up: " + Stopwatch.text(rate, 0) + " orders/s");
            if (watch.seconds() >= WARM_UP.toSeconds() && best >= rate * SETTLED) {
                break;
            }
            best = Math.max(best, rate);
        }
        return watch.seconds();
    }

    private static void report(double rest, double raw, double warmedUp) {
        double ratio = rest / raw;
        new BenchResult(
                        "3.1",
                        "Orders of %d lines created and confirmed over REST, %d clients, against raw JDBC"
                                .formatted(OrderDesk.LINES, CLIENTS),
                        Stopwatch.text(ratio, 3) + " ×",
                        "≥ 0.25 ×",
                        ratio >= GOAL)
                .keep();
        BenchResult.note(
                        "3.2",
                        "  orders a second: REST, raw; warm-up",
                        "%s/s, %s/s; %s s"
                                .formatted(
                                        Stopwatch.text(rest, 0), Stopwatch.text(raw, 0), Stopwatch.text(warmedUp, 0)))
                .keep();
    }

    private static void invariantsHold() {
        Api.Answer invariants = Api.as("auditor").get("/invariants").expect(200);
        assertTrue(invariants.json().path("holds").asBoolean(), invariants::toString);
        new BenchResult("3.3", "  invariants after it", "all hold", "all hold", true).keep();
    }
}
