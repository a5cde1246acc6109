package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Contracts;

/** What proves that a contract was signed: the copy that is kept. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class ContractSigningIT {
    private static final Api SALES = Api.as("east.sales");
    private static final byte[] COPY = "%PDF-1.7\nboth signed".getBytes(StandardCharsets.US_ASCII);

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("signedOn", LocalDate.now().minusDays(1).toString());
        fields.put("ourSigner", "王经理");
        fields.put("theirSigner", "陈工");
        return fields;
    }

    private static Api.Answer sign(Api api, long id, Map<String, String> fields, String name, byte[] file)
            throws Exception {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            form.write(("--x\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                            + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        form.write(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.write(file);
        form.write("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        return Api.send(
                api.request("POST", "/contracts/" + id + "/sign", BodyPublishers.ofByteArray(form.toByteArray()))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .build());
    }

    private static Map<String, Object> command(Object... more) {
        Map<String, Object> command = new HashMap<>(fields());
        for (int i = 0; i < more.length; i += 2) {
            command.put((String) more[i], more[i + 1]);
        }
        return command;
    }

    private static long attached(long contract, String name, byte[] content) {
        return Api.send(SALES.request(
                                "POST",
                                "/contracts/" + contract + "/attachments?fileName=" + name,
                                BodyPublishers.ofByteArray(content))
                        .header("Content-Type", "application/octet-stream")
                        .build())
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static Api.Answer remove(long contract, long file) {
        return Api.send(SALES.request("DELETE", "/contracts/" + contract + "/attachments/" + file)
                .build());
    }

    @Test
    void theSignedCopyIsKeptAndProvesItself() throws Exception {
        long id = Contracts.toSign();
        JsonNode signed =
                sign(SALES, id, fields(), "signed.pdf", COPY).expect(200).json();
        assertEquals("EFFECTIVE", signed.path("status").asText());
        JsonNode signature = signed.path("signature");
        assertEquals("王经理", signature.path("ourSigner").asText());
        assertEquals("signed.pdf", signature.path("fileName").asText());
        assertEquals(sha256(COPY), signature.path("fileHash").asText());
        long file = signature.path("attachmentId").asLong();
        String address = "/contracts/" + id + "/attachments/" + file;
        JsonNode view = SALES.get(address).expect(200).json();
        assertEquals("SIGNED_COPY", view.path("purpose").asText());
        assertEquals(sha256(COPY), view.path("sha256").asText());
        assertArrayEquals(COPY, SALES.get(address + "/content").expect(200).body());
        remove(id, file).refused(409, "attachment.kept");

        String verification = "/contracts/" + id + "/signed-copy/verification";
        JsonNode check = SALES.get(verification).expect(200).json();
        assertTrue(check.path("intact").asBoolean(), check::toString);
        assertEquals(file, check.path("attachmentId").asLong());
        Api.as("south.sales").get(verification).problem(404);
        Api.as("storekeeper").get(verification).problem(403);
        // what is in force cannot be signed again, and nothing more was kept
        sign(SALES, id, fields(), "again.pdf", COPY).problem(409);
        assertEquals(
                1,
                SALES.get("/contracts/" + id + "/attachments")
                        .expect(200)
                        .json()
                        .size());
    }

    @Test
    void aFileAttachedBeforeCanBeTheSignedCopy() throws Exception {
        long id = Contracts.toSign();
        long file = attached(id, "scan.pdf", COPY);
        long other = attached(Contracts.toSign(), "other.pdf", COPY);
        long gone = attached(id, "gone.pdf", COPY);
        remove(id, gone).expect(204);
        long text = attached(id, "note.txt", "not a scan".getBytes(StandardCharsets.US_ASCII));
        String address = "/contracts/" + id + "/sign";
        for (long wrong : List.of(other, gone)) {
            assertEquals(
                    List.of("attachmentId"),
                    SALES.post(address, command("attachmentId", wrong))
                            .problem(422)
                            .fields());
        }
        SALES.post(address, command("attachmentId", text)).refused(422, "contract.sign.copy-kind");
        SALES.post(address, command("attachmentId", file, "fileHash", "0a".repeat(32)))
                .refused(422, "contract.sign.other-hash");
        SALES.post(address, command()).refused(422, "contract.sign.file-missing");
        // nothing of that made it evidence
        assertEquals(
                "FILE",
                SALES.get("/contracts/" + id + "/attachments/" + file)
                        .expect(200)
                        .json()
                        .path("purpose")
                        .asText());
        JsonNode signed = SALES.post(
                        address,
                        command("attachmentId", file, "fileHash", sha256(COPY).toUpperCase(java.util.Locale.ROOT)))
                .expect(200)
                .json();
        assertEquals(file, signed.path("signature").path("attachmentId").asLong());
        remove(id, file).refused(409, "attachment.kept");
        remove(id, text).expect(204);
    }

    @Test
    void aChecksumAloneIsStillRecordedButProvesNothingHere() {
        long id = Contracts.toSign();
        JsonNode signed = SALES.post("/contracts/" + id + "/sign", command("fileHash", "0A".repeat(32)))
                .expect(200)
                .json();
        assertFalse(signed.path("signature").hasNonNull("attachmentId"), signed::toString);
        SALES.get("/contracts/" + id + "/signed-copy/verification").refused(404, "contract.sign.no-copy");
    }

    @Test
    void badCopiesAreRefusedByRuleAndNothingIsSigned() throws Exception {
        long id = Contracts.toSign();
        byte[] program = HexFormat.of().parseHex("4D5A90000300000004000000FFFF0000B8000000");
        sign(SALES, id, fields(), "signed.pdf", program).refused(422, "attachment.disguised");
        sign(SALES, id, fields(), "signed.pdf", new byte[0]).refused(422, "attachment.empty");
        sign(SALES, id, fields(), "signed.exe", program).refused(422, "attachment.kind-not-allowed");
        sign(SALES, id, fields(), "signed.txt", "words".getBytes(StandardCharsets.US_ASCII))
                .refused(422, "contract.sign.copy-kind");
        byte[] large = new byte[50 * 1024 * 1024];
        System.arraycopy(COPY, 0, large, 0, COPY.length);
        sign(SALES, id, fields(), "signed.pdf", large).refused(413, "shared.body-too-large");
        Map<String, String> other = fields();
        other.put("fileHash", "0a".repeat(32));
        sign(SALES, id, other, "signed.pdf", COPY).refused(422, "contract.sign.other-hash");
        for (String field : List.of("signedOn", "ourSigner", "theirSigner")) {
            Map<String, String> missing = fields();
            missing.remove(field);
            assertEquals(
                    List.of(field),
                    sign(SALES, id, missing, "signed.pdf", COPY).problem(422).fields());
        }
        Map<String, String> noDay = fields();
        noDay.put("signedOn", "yesterday");
        sign(SALES, id, noDay, "signed.pdf", COPY).problem(422);
        noDay.put("signedOn", LocalDate.now().plusDays(2).toString());
        sign(SALES, id, noDay, "signed.pdf", COPY).refused(422, "contract.sign.future");
        sign(Api.as("south.sales"), id, fields(), "signed.pdf", COPY).problem(404);
        sign(Api.as("storekeeper"), id, fields(), "signed.pdf", COPY).problem(403);
        assertEquals(
                "APPROVED",
                SALES.get("/contracts/" + id).expect(200).json().path("status").asText());
        assertEquals(
                0,
                SALES.get("/contracts/" + id + "/attachments")
                        .expect(200)
                        .json()
                        .size());
    }

    @Test
    void ofTwoWhoSignAtOnceOneDoes() {
        long id = Contracts.toSign();
        List<Integer> answers = Stream.of("a.pdf", "b.pdf")
                .map(name -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return sign(SALES, id, fields(), name, COPY).status();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 409), answers);
        assertEquals(
                1,
                SALES.get("/contracts/" + id + "/attachments")
                        .expect(200)
                        .json()
                        .size());
    }

    private static String drawing(boolean blank) throws Exception {
        BufferedImage image = new BufferedImage(640, 220, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 220);
        if (!blank) {
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(4));
            pen.drawLine(20, 200, 600, 20);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static Map<String, Object> signature(String side, String signer, String image) {
        return Map.of("side", side, "signer", signer, "image", image);
    }

    @Test
    void bothSignOnTheScreenAndThePrintIsTheSignedCopy() throws Exception {
        long id = Contracts.toSign();
        String address = "/contracts/" + id;
        String image = drawing(false);
        JsonNode ours = SALES.post(address + "/drawn-signatures", signature("OURS", "王经理", image))
                .expect(200)
                .json()
                .path("drawn")
                .path(0);
        assertEquals("DRAWN", ours.path("method").asText());
        assertEquals("east.sales", ours.path("drawnBy").asText());
        assertTrue(ours.hasNonNull("drawnAt") && ours.hasNonNull("address"), ours::toString);
        assertEquals(64, ours.path("contentHash").asText().length());
        long picture = ours.path("attachmentId").asLong();
        assertArrayEquals(
                Base64.getDecoder().decode(image),
                SALES.get(address + "/attachments/" + picture + "/content")
                        .expect(200)
                        .body());
        remove(id, picture).refused(409, "attachment.kept");
        // one side alone is not enough
        SALES.post(address + "/sign", command()).refused(422, "contract.sign.file-missing");
        SALES.post(address + "/drawn-signatures", signature("CUSTOMER", "张工", image))
                .expect(200);
        JsonNode drawn = SALES.post(address + "/drawn-signatures", signature("CUSTOMER", "陈工", image))
                .expect(200)
                .json()
                .path("drawn");
        // of two of a side the last one counts
        assertEquals(2, drawn.size(), drawn::toString);
        assertEquals("陈工", drawn.path(1).path("signer").asText());
        SALES.post(address + "/sign", command("theirSigner", "李四")).refused(422, "contract.draw.other-signer");
        JsonNode signed = SALES.post(address + "/sign", command()).expect(200).json();
        assertEquals("EFFECTIVE", signed.path("status").asText());
        long copy = signed.path("signature").path("attachmentId").asLong();
        byte[] print = SALES.get(address + "/attachments/" + copy + "/content")
                .expect(200)
                .body();
        assertEquals(sha256(print), signed.path("signature").path("fileHash").asText());
        assertEquals("%PDF", new String(print, 0, 4, StandardCharsets.US_ASCII));
        SALES.post(address + "/drawn-signatures", signature("OURS", "王经理", image))
                .problem(409);
    }

    @Test
    void signaturesHoldForWhatWasSignedOnlyAndBlankOnesNever() throws Exception {
        long id = Contracts.toSign();
        String address = "/contracts/" + id;
        SALES.post(address + "/drawn-signatures", signature("OURS", "王经理", drawing(true)))
                .refused(422, "contract.draw.blank");
        SALES.post(address + "/drawn-signatures", signature("OURS", "王经理", "bm8gcGljdHVyZQ=="))
                .refused(422, "contract.draw.not-png");
        SALES.post(address + "/drawn-signatures", signature("NOBODY", "王经理", drawing(false)))
                .problem(422);
        Api.as("south.sales")
                .post(address + "/drawn-signatures", signature("OURS", "王经理", drawing(false)))
                .problem(404);
        Api.as("storekeeper")
                .post(address + "/drawn-signatures", signature("OURS", "王经理", drawing(false)))
                .problem(403);
        SALES.post(address + "/drawn-signatures", signature("OURS", "王经理", drawing(false)))
                .expect(200);
        JsonNode draft = SALES.post(address + "/withdraw", null).expect(200).json();
        Map<String, Object> changed = new HashMap<>();
        changed.put("customerId", draft.path("customerId").asLong());
        changed.put("title", "另一份合同");
        for (String same : List.of("contactName", "projectName", "deliveryTerms", "penaltyTerms")) {
            changed.put(same, draft.path(same).asText());
        }
        SALES.put(address, draft.path("version").asInt(), changed).expect(200);
        if (SALES.post(address + "/submit", null)
                .expect(200)
                .json()
                .path("status")
                .asText()
                .equals("IN_APPROVAL")) {
            Api.as("east.manager").post(address + "/approve", null).expect(200);
        }
        assertEquals(0, SALES.get(address).expect(200).json().path("drawn").size());
    }
}
