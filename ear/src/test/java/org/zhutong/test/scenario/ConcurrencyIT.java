package org.zhutong.test.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.CEMENT;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Api.Answer;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.Together;

/** Many at once: what is scarce is given out exactly once, and nobody sees anything but success or a clear refusal. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class ConcurrencyIT {
    private static final int CROWD = 20;
    private static final Api SALES = Api.as("east.sales");

    @Test
    void theLastTenBoxesAreSoldExactlyOnce() {
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "10", "箱");
        List<Long> orders = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            // a customer each, so that only the stock is contended
            long customer = Fixtures.customer("EAST", "10000").path("id").asLong();
            orders.add(draft(customer, line(TILE, "1", "箱", warehouse)));
        }
        List<Answer> answers = confirmTogether(orders);
        assertEquals(10, count(answers, 200), () -> describe(answers));
        for (Answer answer : answers) {
            if (answer.status() != 200) {
                answer.refused(409, "inventory.not-available");
                assertTrue(answer.messages().contains("通体大理石瓷砖"), answer::toString);
            }
        }
        JsonNode stock = Fixtures.stockOf(warehouse, TILE);
        equal("14.4", stock.path("onHand"));
        equal("14.4", stock.path("reserved"));
        equal("0", stock.path("available"));
        assertEquals(10, confirmed(orders));
    }

    @Test
    void creditIsGivenOutExactlyOnce() {
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, CEMENT, "1000", "袋");
        // 10 bags at 30 are 339.00 with tax: seven times fits into 2,500
        long customer = Fixtures.customer("EAST", "2500").path("id").asLong();
        List<Long> orders = IntStream.range(0, CROWD)
                .mapToObj(i -> draft(customer, line(CEMENT, "10", "袋", warehouse)))
                .toList();
        List<Answer> answers = confirmTogether(orders);
        assertEquals(7, count(answers, 200), () -> describe(answers));
        answers.stream().filter(a -> a.status() != 200).forEach(a -> a.refused(409, "crm.credit-exceeded"));
        JsonNode credit =
                SALES.get("/customers/" + customer + "/credit").expect(200).json();
        equal("2373", credit.path("exposure"));
        equal("70", Fixtures.stockOf(warehouse, CEMENT).path("reserved"));
    }

    @Test
    void ordersThatWantTheSameProductsTheOtherWayRoundDoNotBlockEachOther() {
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "100", "箱");
        Fixtures.stock(warehouse, CEMENT, "100", "袋");
        List<Long> orders = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            long customer = Fixtures.customer("EAST", "10000").path("id").asLong();
            Map<String, Object> tile = line(TILE, "2", "箱", warehouse);
            Map<String, Object> cement = line(CEMENT, "3", "袋", warehouse);
            orders.add(i % 2 == 0 ? draft(customer, tile, cement) : draft(customer, cement, tile));
        }
        Collections.shuffle(orders, new Random(7));
        List<Answer> answers = confirmTogether(orders);
        assertEquals(CROWD, count(answers, 200), () -> describe(answers));
        equal("57.6", Fixtures.stockOf(warehouse, TILE).path("reserved"));
        equal("60", Fixtures.stockOf(warehouse, CEMENT).path("reserved"));

        List<Answer> cancelled = Together.all(orders.stream()
                .<Callable<Answer>>map(
                        id -> () -> SALES.post("/sales-orders/" + id + "/cancel", Map.of("reason", "试验")))
                .toList());
        assertEquals(CROWD, count(cancelled, 200), () -> describe(cancelled));
        equal("0", Fixtures.stockOf(warehouse, TILE).path("reserved"));
        equal("0", Fixtures.stockOf(warehouse, CEMENT).path("reserved"));
    }

    @Test
    void theSameKeyAtTheSameTimeHasOneEffect() {
        long customer = Fixtures.customer("EAST", "10000").path("id").asLong();
        String remark = Fixtures.unique("SAME");
        Map<String, Object> command = Fixtures.quotation(customer, line(TILE, "1", "箱"));
        command.put("projectName", remark);
        String key = UUID.randomUUID().toString();
        List<Answer> answers = Together.all(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(i -> () -> SALES.post("/quotations", command, key))
                .toList());
        assertEquals(8, count(answers, 201), () -> describe(answers));
        Set<String> locations = answers.stream().map(a -> a.header("Location")).collect(Collectors.toSet());
        assertEquals(1, locations.size(), locations::toString);
        assertEquals(
                7,
                answers.stream()
                        .filter(a -> a.header("Idempotency-Replayed").equals("true"))
                        .count());
        assertEquals(
                1,
                SALES.get("/quotations?customerId=" + customer)
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    void oneOrderIsConfirmedOnceHoweverManyTry() {
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "10", "箱");
        long customer = Fixtures.customer("EAST", "10000").path("id").asLong();
        long order = draft(customer, line(TILE, "2", "箱", warehouse));
        List<Answer> answers = Together.all(IntStream.range(0, 10)
                .<Callable<Answer>>mapToObj(i -> () -> SALES.post("/sales-orders/" + order + "/confirm", null))
                .toList());
        assertEquals(1, count(answers, 200), () -> describe(answers));
        answers.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> assertTrue(answer.status() == 409 || answer.status() == 412, answer::toString));
        equal("2.88", Fixtures.stockOf(warehouse, TILE).path("reserved"));
    }

    @Test
    void numbersAreUniqueHoweverManyAreTaken() {
        long customer = Fixtures.customer("EAST", "10000").path("id").asLong();
        List<Callable<Answer>> creations = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            creations.add(() -> SALES.post("/quotations", Fixtures.quotation(customer, line(TILE, "1", "箱"))));
        }
        Set<String> numbers = Together.all(creations).stream()
                .map(answer -> answer.expect(201).json().path("number").asText())
                .collect(Collectors.toSet());
        assertEquals(CROWD, numbers.size());
    }

    @SafeVarargs
    private static long draft(long customer, Map<String, Object>... lines) {
        return SALES.post("/sales-orders", Fixtures.order(customer, lines))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static List<Answer> confirmTogether(List<Long> orders) {
        return Together.all(orders.stream()
                .<Callable<Answer>>map(id -> () -> SALES.post("/sales-orders/" + id + "/confirm", null))
                .toList());
    }

    private static long confirmed(List<Long> orders) {
        return orders.stream()
                .filter(id -> SALES.get("/sales-orders/" + id)
                        .json()
                        .path("status")
                        .asText()
                        .equals("CONFIRMED"))
                .count();
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    private static void equal(String expected, JsonNode actual) {
        assertEquals(
                0,
                new BigDecimal(expected).compareTo(new BigDecimal(actual.asText())),
                () -> expected + " ≠ " + actual);
    }

    private static String describe(List<Answer> answers) {
        return answers.stream().map(Answer::toString).collect(Collectors.joining("\n"));
    }
}
