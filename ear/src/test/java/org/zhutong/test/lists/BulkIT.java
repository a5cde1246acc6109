package org.zhutong.test.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.Shell;

/** Several rows at once: each by itself, each by the rules of its own page. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class BulkIT {
    private static final String QUOTATIONS = "/sales/quotations";

    @Test
    void whatCanBeDoneIsDoneAndTheRestIsToldWithItsReason() {
        String one = quotation("east.sales", false);
        String two = quotation("east.sales", false);
        Api.as("east.sales").post("/quotations/" + two + "/submit", null).expect(200);
        JsonNode answer = json(bulk("east.sales", QUOTATIONS, "submit", "", one, two, "999999999"));
        assertEquals(1, answer.path("done").asInt(), answer::toString);
        assertEquals(2, answer.path("refused").size(), answer::toString);
        assertEquals(two, answer.path("refused").get(0).path("id").asText());
        assertTrue(answer.path("refused").get(0).path("message").asText().length() > 10, answer::toString);
        assertEquals("APPROVED", state("east.sales", one));
    }

    @Test
    void nobodyReachesAnotherBranch() {
        String east = quotation("east.sales", false);
        JsonNode answer = json(bulk("south.sales", QUOTATIONS, "submit", "", east));
        assertEquals(0, answer.path("done").asInt(), answer::toString);
        assertEquals("DRAFT", state("east.sales", east));
    }

    @Test
    void nobodyDoesInBulkWhatTheyMayNotDoOneByOne() {
        String one = quotation("east.sales", false);
        JsonNode answer = json(bulk("auditor", QUOTATIONS, "submit", "", one));
        assertEquals(0, answer.path("done").asInt(), answer::toString);
        assertEquals("DRAFT", state("east.sales", one));
    }

    @Test
    void nobodyApprovesTheirOwnAndTheOthersAreApproved() {
        String own = quotation("east.manager", true);
        String other = quotation("east.sales", true);
        JsonNode answer =
                json(bulk("east.manager", "/approval/requests", "approve", "同意", request(own), request(other)));
        assertEquals(1, answer.path("done").asInt(), answer::toString);
        assertEquals(request(own), answer.path("refused").get(0).path("id").asText());
        assertEquals("IN_APPROVAL", state("east.sales", own));
        assertEquals("APPROVED", state("east.sales", other));
    }

    @Test
    void aRefusalNeedsItsReason() {
        String id = quotation("east.sales", true);
        HttpResponse<byte[]> answer = bulk("east.manager", "/approval/requests", "refuse", " ", request(id));
        assertEquals(400, answer.statusCode());
        assertEquals("comment", json(answer).path("field").asText());
        assertEquals(
                1,
                json(bulk("east.manager", "/approval/requests", "refuse", "太低", request(id)))
                        .path("done")
                        .asInt());
        assertEquals("DRAFT", state("east.sales", id));
    }

    @Test
    void productsAndCustomersAreTakenOutOfUseAndPutBack() {
        String customer = Fixtures.customer("EAST", "0").path("id").asText();
        assertEquals(
                1,
                json(bulk("east.sales", "/crm/customers", "deactivate", "", customer))
                        .path("done")
                        .asInt());
        assertEquals(
                "false",
                Api.as("east.sales")
                        .get("/customers/" + customer)
                        .expect(200)
                        .json()
                        .path("active")
                        .asText());
        String product = Api.as("admin")
                .get("/products?sku=" + Fixtures.CEMENT)
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();
        for (String action : new String[] {"deactivate", "activate"}) {
            assertEquals(
                    1,
                    json(bulk("admin", "/catalog/products", action, "", product))
                            .path("done")
                            .asInt());
        }
        JsonNode refused = json(bulk("east.sales", "/catalog/products", "deactivate", "", product));
        assertEquals(0, refused.path("done").asInt(), refused::toString);
    }

    @Test
    void whatIsNoRequestIsRefused() {
        assertEquals(400, bulk("east.sales", QUOTATIONS, "submit", "").statusCode());
        assertEquals(
                400, bulk("east.sales", QUOTATIONS, "submit", "", "1 OR 1=1").statusCode());
        assertEquals(404, bulk("east.sales", QUOTATIONS, "delete", "", "1").statusCode());
        assertEquals(
                404, bulk("east.sales", "/catalog/units", "submit", "", "1").statusCode());
    }

    /** A draft; with a discount no salesperson may give, submitted. */
    private static String quotation(String user, boolean forApproval) {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        Map<String, Object> command =
                Fixtures.quotation(customer.path("id").asLong(), Fixtures.line(Fixtures.CEMENT, "10", "袋"));
        if (forApproval) {
            command.put("discount", new BigDecimal("30"));
        }
        String id = Api.as(user)
                .post("/quotations", command)
                .expect(201)
                .json()
                .path("id")
                .asText();
        if (forApproval) {
            JsonNode submitted = Api.as(user)
                    .post("/quotations/" + id + "/submit", null)
                    .expect(200)
                    .json();
            assertEquals("IN_APPROVAL", submitted.path("status").asText(), submitted::toString);
        }
        return id;
    }

    private static String request(String quotation) {
        return Api.as("east.manager")
                .get("/approvals?documentType=QUOTATION&documentId=" + quotation)
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }

    private static String state(String user, String quotation) {
        return Api.as(user)
                .get("/quotations/" + quotation)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }

    private static HttpResponse<byte[]> bulk(String user, String list, String action, String comment, String... ids) {
        String[] fields = new String[6 + ids.length * 2];
        fields[0] = "list";
        fields[1] = list;
        fields[2] = "action";
        fields[3] = action;
        fields[4] = "comment";
        fields[5] = comment;
        for (int i = 0; i < ids.length; i++) {
            fields[6 + 2 * i] = "id";
            fields[7 + 2 * i] = ids[i];
        }
        return Shell.as(user).post("/ui/bulk", fields);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return Api.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(Shell.text(answer), e);
        }
    }
}
