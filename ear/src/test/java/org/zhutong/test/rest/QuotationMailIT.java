package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.CEMENT;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.MailServer;
import org.zhutong.test.support.Offers;
import org.zhutong.test.support.TestRun;
import org.zhutong.test.support.Together;

/** A quotation by mail: the outbox, the private link, and what the customer does by it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class QuotationMailIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api ADMIN = Api.as("admin");

    private static long approved() {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        long id = SALES.post("/quotations", Fixtures.quotation(customer, line(CEMENT, "20", "袋")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        SALES.post("/quotations/" + id + "/submit", null).expect(200);
        return id;
    }

    private static String address() {
        return Fixtures.unique("wang").toLowerCase(java.util.Locale.ROOT) + "@customer.example";
    }

    /** Mails an approved quotation and takes the token out of the outbox. */
    private static String mailed(long id) {
        return Offers.mailed(id, address());
    }

    private static JsonNode quotation(long id) {
        return SALES.get("/quotations/" + id).expect(200).json();
    }

    private static List<String> visits(long id) {
        List<String> kinds = new ArrayList<>();
        SALES.get("/quotations/" + id + "/sendings")
                .expect(200)
                .json()
                .forEach(sending -> sending.path("visits")
                        .forEach(visit -> kinds.add(0, visit.path("kind").asText())));
        return kinds;
    }

    @Test
    void theCustomerReadsAsksAndAcceptsByTheLinkInTheMail() {
        long id = approved();
        String email = address();
        try (MailServer server = MailServer.start()) {
            SALES.post("/quotations/" + id + "/mail", Offers.letter(email)).expect(200);
            MimeMessage mail = server.await(email);
            String text = MailServer.text(mail);
            assertTrue(text.contains("请查收。") && text.contains("王工"), text);
            String token = Offers.token(text);

            HttpResponse<String> page = Offers.open(token);
            assertEquals(200, page.statusCode(), page::body);
            assertTrue(page.body().contains(quotation(id).path("number").asText()), page::body);
            assertTrue(page.headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("")
                    .startsWith("default-src 'none'"));
            assertFalse(page.headers().firstValue("Set-Cookie").isPresent(), "a stranger gets a session");
            assertEquals(
                    303,
                    Offers.answer("ask", Map.of("t", token, "message", "可以周五送货吗？"))
                            .statusCode());
            JsonNode sending = SALES.get("/quotations/" + id + "/sendings")
                    .expect(200)
                    .json()
                    .get(0);
            JsonNode asked = sending.path("visits").get(0);
            assertEquals("可以周五送货吗？", asked.path("message").asText());
            JsonNode opened = sending.path("visits").get(1);
            assertEquals("Customer's phone", opened.path("agent").asText());
            assertFalse(opened.path("address").asText().isBlank());
            String answered =
                    "/quotations/" + id + "/questions/" + asked.path("id").asLong() + "/answered";
            SALES.post(answered, null).expect(200);
            SALES.post(answered, null).problem(409);

            String version = quotation(id).path("version").asText();
            HttpResponse<String> accepted = Offers.answer("accept", Map.of("t", token, "version", version));
            assertTrue(
                    accepted.headers().firstValue("Location").orElse("").contains("done=accepted"), accepted::toString);
            JsonNode after = quotation(id);
            assertEquals("ACCEPTED", after.path("status").asText());
            JsonNode last = after.path("history").get(after.path("history").size() - 1);
            assertEquals("customer:王工 <" + email + ">", last.path("by").asText());
            JsonNode entries = Api.as("auditor")
                    .get("/audit?entityType=Quotation&entityId=" + id + "&limit=200")
                    .expect(200)
                    .json()
                    .path("items");
            assertTrue(entries.toString().contains("\"actor\":\"customer:王工 <" + email + ">\""), entries::toString);
            assertEquals(List.of("OPENED", "ASKED", "ACCEPTED"), visits(id));

            // used, guessed, malformed: the same page
            String gone = Offers.open(token).body();
            assertEquals(404, Offers.open(token).statusCode());
            assertEquals(gone, Offers.open("A".repeat(43)).body());
            assertEquals(gone, Offers.open("x").body());
            Offers.answer("accept", Map.of("t", token, "version", version));
            Offers.answer("reject", Map.of("t", token));
            assertEquals("ACCEPTED", quotation(id).path("status").asText());
            assertEquals("SENT", Offers.mail(email).path("status").asText());
        }
    }

    @Test
    void aMailWaitsForAServerThatIsDownAndIsSentLater() {
        long id = approved();
        String email = address();
        SALES.post("/quotations/" + id + "/mail", Offers.letter(email)).expect(200);
        JsonNode waiting = Offers.mail(email);
        for (int i = 0; i < 60 && waiting.path("attempts").asInt() == 0; i++) {
            MailServer.pause();
            waiting = Offers.mail(email);
        }
        for (int i = 0; i < 40 && !waiting.hasNonNull("lastError"); i++) {
            MailServer.pause();
            waiting = Offers.mail(email);
        }
        assertEquals("QUEUED", waiting.path("status").asText(), waiting::toString);
        assertTrue(waiting.hasNonNull("lastError"), waiting::toString);
        long mail = waiting.path("id").asLong();
        SALES.post("/mails/" + mail + "/resend", null).problem(403);
        try (MailServer server = MailServer.start()) {
            ADMIN.post("/mails/" + mail + "/resend", null).expect(200);
            server.await(email);
            JsonNode sent = Offers.mail(email);
            for (int i = 0; i < 20 && !sent.path("status").asText().equals("SENT"); i++) {
                MailServer.pause();
                sent = Offers.mail(email);
            }
            assertEquals("SENT", sent.path("status").asText(), sent::toString);
            assertFalse(
                    ADMIN.get("/mails/" + mail).expect(200).json().hasNonNull("body"),
                    "the link is kept in the outbox");
            assertEquals(1, server.to(email).size());
            ADMIN.post("/mails/" + mail + "/resend", null).problem(409);
        }
    }

    @Test
    void aNewVersionEndsTheLinkAndADraftIsNotMailed() {
        long id = approved();
        String token = mailed(id);
        assertEquals(200, Offers.open(token).statusCode());
        JsonNode next =
                SALES.post("/quotations/" + id + "/revise", null).expect(201).json();
        assertEquals(404, Offers.open(token).statusCode());
        Offers.answer("accept", Map.of("t", token, "version", "1"));
        assertEquals("SUPERSEDED", quotation(id).path("status").asText());
        SALES.post("/quotations/" + next.path("id").asLong() + "/mail", Offers.letter(address()))
                .problem(409);
        for (String bad : List.of("", "nobody", "a@b@c", "a@example.test\nBcc: all@example.test")) {
            assertEquals(
                    List.of("email"),
                    SALES.post("/quotations/" + id + "/mail", Map.of("email", bad))
                            .problem(422)
                            .fields());
        }
        Api.as("south.sales")
                .post("/quotations/" + id + "/mail", Offers.letter(address()))
                .problem(404);
    }

    @Test
    void aLinkThatWentToTheWrongPersonIsTakenBack() {
        long id = approved();
        String wrong = mailed(id);
        String right = mailed(id);
        JsonNode sendings =
                SALES.get("/quotations/" + id + "/sendings").expect(200).json();
        assertEquals(2, sendings.size());
        String path =
                "/quotations/" + id + "/sendings/" + sendings.get(1).path("id").asLong() + "/revoke";
        Api.as("auditor").post(path, null).problem(403);
        assertTrue(SALES.post(path, null).expect(200).json().get(1).hasNonNull("revokedAt"));
        SALES.post(path, null).problem(409);
        assertEquals(404, Offers.open(wrong).statusCode());
        assertEquals(200, Offers.open(right).statusCode());
    }

    @Test
    void whatWasNotSeenIsNotAccepted() {
        long id = approved();
        String token = mailed(id);
        Offers.answer("accept", Map.of("t", token, "version", "99"));
        Offers.answer("accept", Map.of("t", token, "version", "x"));
        assertEquals("SENT", quotation(id).path("status").asText());
        HttpResponse<String> declined = Offers.answer("reject", Map.of("t", token, "message", "价格偏高"));
        assertTrue(declined.headers().firstValue("Location").orElse("").contains("done=rejected"));
        JsonNode after = quotation(id);
        assertEquals("REJECTED", after.path("status").asText());
        assertEquals(
                "价格偏高",
                after.path("history")
                        .get(after.path("history").size() - 1)
                        .path("reason")
                        .asText());
    }

    @Test
    void anAnswerThatIsNotTakenIsTold() {
        long id = approved();
        String token = mailed(id);
        for (String question : List.of("", "x".repeat(1001))) {
            String location = Offers.answer("ask", Map.of("t", token, "message", question, "lang", "en"))
                    .headers()
                    .firstValue("Location")
                    .orElse("");
            HttpResponse<String> page = Offers.send(HttpRequest.newBuilder(URI.create(TestRun.application() + location))
                    .build());
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("Your answer was not taken"), page::body);
        }
        assertEquals(List.of("OPENED", "OPENED"), visits(id));
    }

    @Test
    void anEnglishMailNamesTheCompanyInEnglish() {
        long id = approved();
        String email = address();
        SALES.post("/quotations/" + id + "/mail", Map.of("email", email, "language", "en"))
                .expect(200);
        String subject = Offers.mail(email).path("subject").asText();
        assertTrue(subject.contains("Zhutong Building Materials Co., Ltd."), subject);
    }

    @Test
    void whoeverAcceptsAtTheSameMomentAcceptsOnce() {
        long id = approved();
        String token = mailed(id);
        String version = quotation(id).path("version").asText();
        Callable<HttpResponse<String>> accept = () -> Offers.answer("accept", Map.of("t", token, "version", version));
        List<HttpResponse<String>> answers = Together.all(List.of(accept, accept, accept, accept));
        long accepted = answers.stream()
                .filter(one -> one.headers().firstValue("Location").orElse("").contains("done=accepted"))
                .count();
        assertEquals(1, accepted, answers::toString);
        assertEquals("ACCEPTED", quotation(id).path("status").asText());
        assertEquals(List.of("ACCEPTED"), visits(id));
    }

    @Test
    void whoGuessesTooOftenHasToWait() throws IOException {
        String token = mailed(approved());
        for (int i = 0; i < 30; i++) {
            assertEquals(404, statusFrom("127.0.0.77", "guess" + "x".repeat(36) + (10 + i)));
        }
        assertEquals(404, statusFrom("127.0.0.77", token), "the right token after thirty wrong ones");
        assertEquals(200, Offers.open(token).statusCode(), "others are not held up");
    }

    /** As somebody at another address. */
    private static int statusFrom(String address, String token) throws IOException {
        URI base = TestRun.application();
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), base.getPort()));
            socket.getOutputStream()
                    .write(("GET /offer?t=" + token + " HTTP/1.1\r\nHost: localhost:" + base.getPort()
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String head = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(head.substring(9));
        }
    }

    @Test
    void thePdfIsThereForEmployeesAndForTheCustomer() {
        long id = approved();
        Api.Answer own = Api.send(SALES.request("GET", "/quotations/" + id + "/pdf?language=en")
                .setHeader("Accept", "application/pdf")
                .build());
        assertEquals(200, own.status(), own::toString);
        assertEquals("application/pdf", own.header("Content-Type"));
        assertTrue(new String(own.body(), 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"));
        Api.as("south.sales").get("/quotations/" + id + "/pdf").problem(404);
        String token = mailed(id);
        HttpResponse<String> pdf =
                Offers.send(HttpRequest.newBuilder(URI.create(TestRun.application() + "/offer/pdf?t=" + token))
                        .build());
        assertEquals(200, pdf.statusCode());
        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
        assertEquals(List.of("PRINTED"), visits(id));
        assertEquals(
                303,
                Offers.send(HttpRequest.newBuilder(URI.create(TestRun.application() + "/offer/pdf?t=x"))
                                .build())
                        .statusCode());
    }
}
