package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** Files attached to documents, over REST. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class AttachmentIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api AUDITOR = Api.as("auditor");
    private static final int MEBIBYTE = 1024 * 1024;

    private static long customer() {
        return Fixtures.customer("EAST", "1000000").path("id").asLong();
    }

    private static String attachments(long customer) {
        return "/customers/" + customer + "/attachments";
    }

    /** A PDF as far as its first bytes go, of this size. */
    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }

    private static HttpRequest.Builder upload(Api api, String attachments, String name, byte[] content) {
        return api.request(
                        "POST",
                        attachments + "?fileName=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        BodyPublishers.ofByteArray(content))
                .header("Content-Type", "application/octet-stream");
    }

    private static Api.Answer attach(Api api, String attachments, String name, byte[] content) {
        return Api.send(upload(api, attachments, name, content).build());
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static Api.Answer delete(Api api, String path) {
        return Api.send(api.request("DELETE", path).build());
    }

    @Test
    void aFileComesBackAsItWasAndItsHashIsTold() throws Exception {
        String attachments = attachments(customer());
        byte[] content = pdf(3 * MEBIBYTE + 17);
        Api.Answer added = attach(SALES, attachments, "合同 扫描件.pdf", content).expect(201);
        JsonNode view = added.json();
        assertEquals("合同 扫描件.pdf", view.path("fileName").asText());
        assertEquals("application/pdf", view.path("mediaType").asText());
        assertEquals(content.length, view.path("size").asInt());
        assertEquals(sha256(content), view.path("sha256").asText());
        assertEquals("east.sales", view.path("addedBy").asText());
        JsonNode again = SALES.get(added.header("Location")).expect(200).json();
        assertEquals(view, again);

        Api.Answer file = SALES.get(attachments + "/" + view.path("id").asLong() + "/content")
                .expect(200);
        assertArrayEquals(content, file.body());
        assertEquals("application/pdf", file.header("Content-Type"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertTrue(file.header("Content-Disposition").startsWith("attachment; filename*=UTF-8''%E5%90%88"));
        assertTrue(file.header("Repr-Digest").startsWith("sha-256=:"));
        // the file is nobody else's, not even under an address of the caller's own
        SALES.get(attachments(customer()) + "/" + view.path("id").asLong() + "/content")
                .problem(404);
    }

    @Test
    void aFormWithAFileWillDoToo() {
        String attachments = attachments(customer());
        String form =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\n\r\nhello\r\n--x--\r\n";
        JsonNode view = Api.send(SALES.request("POST", attachments, BodyPublishers.ofString(form))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .build())
                .expect(201)
                .json();
        assertEquals("note.txt", view.path("fileName").asText());
        assertEquals("text/plain", view.path("mediaType").asText());
    }

    @Test
    void theSameRequestAgainAttachesNothingMore() {
        String attachments = attachments(customer());
        String key = Fixtures.unique("KEY");
        byte[] content = pdf(MEBIBYTE);
        long first = Api.send(upload(SALES, attachments, "a.pdf", content)
                        .header("Idempotency-Key", key)
                        .build())
                .expect(201)
                .json()
                .path("id")
                .asLong();
        Api.Answer replayed = Api.send(upload(SALES, attachments, "a.pdf", content)
                        .header("Idempotency-Key", key)
                        .build())
                .expect(201);
        assertEquals("true", replayed.header("Idempotency-Replayed"));
        assertEquals(first, replayed.json().path("id").asLong());
        Api.send(upload(SALES, attachments, "a.pdf", pdf(100))
                        .header("Idempotency-Key", key)
                        .build())
                .problem(422);
        assertEquals(1, SALES.get(attachments).expect(200).json().size());
    }

    @Test
    void disguisedForbiddenAndLargeFilesAreRefusedByRule() {
        String attachments = attachments(customer());
        byte[] program = HexFormat.of().parseHex("4D5A90000300000004000000FFFF0000B8000000");
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        attach(SALES, attachments, "invoice.pdf", program).refused(422, "attachment.disguised");
        attach(SALES, attachments, "notes.txt", page).refused(422, "attachment.disguised");
        attach(SALES, attachments, "setup.exe", program).refused(422, "attachment.kind-not-allowed");
        attach(SALES, attachments, "page.svg", page).refused(422, "attachment.kind-not-allowed");
        attach(SALES, attachments, "a.pdf", new byte[0]).refused(422, "attachment.empty");
        attach(SALES, attachments, "x".repeat(300) + ".pdf", pdf(10)).problem(422);
        attach(SALES, attachments, "a\u202Efdp.pdf", pdf(10)).problem(422);
        Api.Answer large =
                attach(SALES, attachments, "a.pdf", pdf(50 * MEBIBYTE)).refused(413, "shared.body-too-large");
        assertTrue(large.messages().contains("25"), large::messages);
        Api.send(SALES.request("POST", attachments + "?fileName=a.pdf", BodyPublishers.ofString("x"))
                        .header("Content-Type", "text/html")
                        .build())
                .problem(415);
        assertEquals(0, SALES.get(attachments).expect(200).json().size());
    }

    @Test
    void whoMayNotSeeTheDocumentSeesNoFileOfIt() {
        long customer = customer();
        String attachments = attachments(customer);
        long id = attach(SALES, attachments, "a.pdf", pdf(100))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        Api south = Api.as("south.sales");
        south.get(attachments).problem(404);
        south.get(attachments + "/" + id + "/content").problem(404);
        attach(south, attachments, "b.pdf", pdf(100)).problem(404);
        delete(south, attachments + "/" + id).problem(404);
        Api.as("accountant").get(attachments + "/" + id + "/content").expect(200);
        attach(Api.as("accountant"), attachments, "b.pdf", pdf(100)).problem(403);
        Api.as("storekeeper").get(attachments).problem(403);
        // neither by the address of another kind of document with the same number
        SALES.get("/opportunities/" + customer + "/attachments/" + id).problem(404);
    }

    @Test
    void aRemovedFileIsLeftToAuditorsAndTheTrailTells() {
        String attachments = attachments(customer());
        byte[] content = pdf(1000);
        long id = attach(SALES, attachments, "old.pdf", content)
                .expect(201)
                .json()
                .path("id")
                .asLong();
        delete(SALES, attachments + "/" + id + "?reason=" + URLEncoder.encode("传错了", StandardCharsets.UTF_8))
                .expect(204);
        delete(SALES, attachments + "/" + id).problem(404);
        assertEquals(0, SALES.get(attachments).expect(200).json().size());
        SALES.get(attachments + "/" + id + "/content").problem(404);
        JsonNode seen = AUDITOR.get(attachments).expect(200).json().path(0);
        assertEquals("east.sales", seen.path("removedBy").asText());
        assertEquals("传错了", seen.path("removeReason").asText());
        assertArrayEquals(
                content,
                AUDITOR.get(attachments + "/" + id + "/content").expect(200).body());
        JsonNode trail = AUDITOR.get("/audit?entityType=Attachment&entityId=" + id)
                .expect(200)
                .json()
                .path("items");
        assertEquals(2, trail.size(), trail::toString);
    }

    @Test
    void theFilesOfADocumentStayBelowItsLimitWhoeverAddsAtTheSameTime() {
        long branch = Fixtures.branch("EAST");
        Api admin = Api.as("admin");
        Map<String, Object> limit = new HashMap<>(Map.of("key", "attachment.document-mebibytes", "branchId", branch));
        String attachments = attachments(customer());
        try {
            limit.put("value", "4");
            admin.put("/parameters", null, limit).expect(200);
            List<Integer> statuses = IntStream.range(0, 5)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> attach(SALES, attachments, i + ".pdf", pdf(1_500_000 + i))
                                    .status()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 201, 422, 422, 422), statuses);
            attach(SALES, attachments, "more.pdf", pdf(1_500_000)).refused(422, "attachment.document-full");
        } finally {
            limit.put("value", "200");
            admin.put("/parameters", null, limit).expect(200);
        }
    }

    @Test
    void everyKindOfDocumentTakesFilesAndACustomersGoWithIt() {
        long kept = customer();
        long merged = customer();
        long quotation = SALES.post("/quotations", Fixtures.quotation(merged, line(TILE, "10", "箱")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        attach(
                        SALES,
                        "/quotations/" + quotation + "/attachments",
                        "plan.dwg",
                        "AC1032\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII))
                .expect(201);
        long order = SALES.post("/sales-orders", Fixtures.order(kept, line(TILE, "1", "箱")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        attach(SALES, "/sales-orders/" + order + "/attachments", "a.pdf", pdf(100))
                .expect(201);
        SALES.get("/contracts/" + Operation.NOWHERE + "/attachments").problem(404);
        SALES.get("/opportunities/" + Operation.NOWHERE + "/attachments").problem(404);

        long id = attach(SALES, attachments(merged), "licence.pdf", pdf(100))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        Api.as("east.manager")
                .post("/customers/" + kept + "/merge", Map.of("mergedId", merged, "reason", "重复"))
                .expect(200);
        assertEquals(
                id,
                SALES.get(attachments(kept))
                        .expect(200)
                        .json()
                        .path(0)
                        .path("id")
                        .asLong());
    }
}
