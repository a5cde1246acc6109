package org.zhutong.test.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhutong.test.support.Fixtures.CEMENT;
import static org.zhutong.test.support.Fixtures.line;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.SecondServer;
import org.zhutong.test.support.Together;

/** Two servers on one database: what is due is told once, also when one of them is killed while it tells. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
@EnabledIfEnvironmentVariable(
        named = "ZHUTONG_DB",
        matches = "postgresql",
        disabledReason = "two servers need a database that is a server; once is enough, they start slowly")
class TwoServersIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api ADMIN = Api.as("admin");
    private static final int MANY = 30;

    /** A quotation the customer has, that ends the day after tomorrow. @return the customer */
    private static long aboutToExpire() {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        Map<String, Object> command = new HashMap<>(Fixtures.quotation(customer, line(CEMENT, "10", "袋")));
        command.put(
                "validUntil",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2).toString());
        long id =
                SALES.post("/quotations", command).expect(201).json().path("id").asLong();
        SALES.post("/quotations/" + id + "/submit", null).expect(200);
        SALES.post("/quotations/" + id + "/send", null).expect(200);
        return customer;
    }

    /** Nobody has planned anything for these customers: whatever is there was reminded of. */
    private static int reminders(long customer) {
        return SALES.get("/activities?limit=200&customerId=" + customer)
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private static void look(Api server) {
        server.post("/reminder-rules/look", null).expect(204);
    }

    @Test
    void everythingIsToldOnceAlsoWhenAServerIsKilledMeanwhile() {
        try (SecondServer second = SecondServer.start()) {
            long customer = aboutToExpire();
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                for (Api server : List.of(ADMIN, second.of(ADMIN))) {
                    all.add(() -> {
                        look(server);
                        return true;
                    });
                }
            }
            Together.all(all);
            assertEquals(1, reminders(customer));
            // both know what the other has written
            assertEquals(
                    1,
                    second.of(SALES)
                            .get("/quotations?customerId=" + customer)
                            .expect(200)
                            .json()
                            .path("items")
                            .size());

            List<Long> customers = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                customers.add(aboutToExpire());
            }
            // what it was doing is undone or done, whenever it dies
            CompletableFuture<Void> dying = CompletableFuture.runAsync(() -> look(second.of(ADMIN)));
            second.kill();
            dying.handle((done, gone) -> true).join();
            look(ADMIN);
            customers.forEach(one -> assertEquals(1, reminders(one)));
        }
    }
}
