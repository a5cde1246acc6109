package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.inserver.sales.Bill;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** Bills of quantities sent as files, to their quotation, over REST. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class InquiryFileIT {
    private static final Api SALES = Api.as("east.sales");

    private static long customer() {
        return Fixtures.customer("EAST", "1000000").path("id").asLong();
    }

    private static Api.Answer send(Map<String, String> fields, String fileName, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> form.writeBytes(
                ("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return Api.send(SALES.request("POST", "/inquiries/from-file", BodyPublishers.ofByteArray(form.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .build());
    }

    private static Api.Answer send(long customer, String fileName, byte[] content) {
        return send(Map.of("customerId", Long.toString(customer), "projectName", "Riverside"), fileName, content);
    }

    @Test
    void aBillOfSixtyItemsBecomesAQuotation() {
        long customer = customer();
        byte[] file = Bill.xlsx();
        JsonNode read = send(customer, "bill.xlsx", file).expect(201).json();
        List<Bill.Item> items = Bill.items();
        assertEquals(60, items.size());
        List<JsonNode> lines = new ArrayList<>();
        read.path("lines").forEach(line -> {
            if (!line.path("note").asText().equals("TOTAL")) {
                lines.add(line);
            }
        });
        assertEquals(60, lines.size(), () -> lines.toString());
        Map<String, Integer> found = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            JsonNode line = lines.get(i);
            String sku = line.path("sku").isNull() ? null : line.path("sku").asText();
            if (sku != null && !sku.equals(items.get(i).sku())) {
                wrong.add(items.get(i) + " is no " + sku + " " + line.path("score"));
            }
            found.merge(sku == null ? "open" : line.path("matchedBy").asText(), 1, Integer::sum);
        }
        assertEquals(List.of(), wrong);
        assertEquals("K.1 给排水工程", lines.get(27).path("section").asText());
        assertEquals(
                0,
                new java.math.BigDecimal("1250.5")
                        .compareTo(lines.get(0).path("quantity").decimalValue()));
        assertEquals(found.get("open"), read.path("open").asInt());
        // three that are in no catalogue, a cement that is none for certain, and one only this customer knows
        assertEquals(5, found.get("open"), found::toString);
        assertEquals(3, found.get("SKU"), found::toString);
        assertEquals(11, found.get("NAME"), found::toString);
        assertEquals(2, found.get("PINYIN"), found::toString);
        assertEquals(41, read.path("suggested").asInt(), found::toString);
        assertEquals(55, read.path("ready").asInt(), read.path("lines")::toString);

        String inquiry = "/inquiries/" + read.path("id").asText();
        JsonNode kept = SALES.get(inquiry + "/attachments").expect(200).json().get(0);
        assertEquals("bill.xlsx", kept.path("fileName").asText());
        assertArrayEquals(
                file,
                SALES.get(inquiry + "/attachments/" + kept.path("id").asText() + "/content")
                        .expect(200)
                        .body());
        JsonNode quotation = SALES.post(inquiry + "/quote", null).expect(201).json();
        assertEquals(read.path("ready").asInt(), quotation.path("lines").size());
    }

    @Test
    void separatedValuesOfAnOlderProgramAreRead() {
        byte[] file = "名称,规格,单位,数量\n普通硅酸盐水泥,PO42.5,袋,20\n".getBytes(Charset.forName("GB18030"));
        JsonNode read = send(customer(), "list.csv", file).expect(201).json();
        assertEquals("CEM-PO425", read.path("lines").get(0).path("sku").asText());
        assertEquals("FILE", read.path("source").asText());
    }

    @Test
    void whatIsNoListIsRefused() {
        long customer = customer();
        send(customer, "list.csv", new byte[0]).refused(422, "dataimport.file.empty");
        send(customer, "list.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8))
                .refused(422, "dataimport.file.not-excel");
        send(customer, "list.exe", "水泥\t20\n".getBytes(StandardCharsets.UTF_8))
                .refused(422, "attachment.kind-not-allowed");
        send(customer, "list.csv", "水泥,20\n".repeat(2001).getBytes(StandardCharsets.UTF_8))
                .refused(422, "sales.inquiry.too-many-lines");
        send(customer, "list.csv", "水泥,20\n".repeat(10_001).getBytes(StandardCharsets.UTF_8))
                .refused(422, "dataimport.file.too-many-rows");
        send(Map.of("customerId", "x"), "list.csv", "水泥,20\n".getBytes(StandardCharsets.UTF_8))
                .refused(422, "sales.customer-unknown");
        send(Map.of(), "list.csv", "水泥,20\n".getBytes(StandardCharsets.UTF_8)).refused(422, "sales.customer-unknown");
    }

    @Test
    void whatACustomerCallsAProductIsRememberedAndForgotten() {
        long customer = customer();
        byte[] file = "名称,单位,数量\n老王牌灰,包,20\n".getBytes(StandardCharsets.UTF_8);
        JsonNode first = send(customer, "list.csv", file).expect(201).json();
        assertTrue(first.path("lines").get(0).path("sku").isNull());
        long cement = SALES.get("/products?sku=CEM-PO425")
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asLong();
        SALES.put(
                        "/inquiries/" + first.path("id").asText() + "/lines/1",
                        first.path("version").asInt(),
                        Map.of("productId", cement, "quantity", 20, "unit", "袋"))
                .expect(200);
        JsonNode second = send(customer, "list.csv", file).expect(201).json();
        assertEquals("ALIAS", second.path("lines").get(0).path("matchedBy").asText());
        assertTrue(send(customer(), "list.csv", file)
                .expect(201)
                .json()
                .path("lines")
                .get(0)
                .path("sku")
                .isNull());
        JsonNode aliases = SALES.get("/customer-aliases?customerId=" + customer)
                .expect(200)
                .json();
        assertEquals("老王牌灰", aliases.path("items").get(0).path("text").asText());
        String alias =
                "/customer-aliases/" + aliases.path("items").get(0).path("id").asText();
        Api.send(Api.as("south.sales").request("DELETE", alias).build()).problem(404);
        Api.send(SALES.request("DELETE", alias).build()).expect(204);
        assertTrue(send(customer, "list.csv", file)
                .expect(201)
                .json()
                .path("lines")
                .get(0)
                .path("sku")
                .isNull());
    }
}
