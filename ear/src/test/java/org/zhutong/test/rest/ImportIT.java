package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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
import org.zhutong.test.support.PriceBooks;
import org.zhutong.test.support.Together;

/** Products and prices from files: what lands, what is told about each row, and that a second time changes nothing. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class ImportIT {
    private static final Api ADMIN = Api.as("admin");

    @Test
    void theShanghaiPriceBookLandsAsWorkbookAndChangesNothingAsText() throws IOException {
        String list = Fixtures.unique("SH");
        Imports workbook = Imports.upload(PriceBooks.shanghai("xlsx"));
        workbook.map(workbook.into(list, null).putNull("mode")).expect(200);
        JsonNode tried = workbook.check();
        assertEquals(PriceBooks.MATERIALS, landed(tried), tried::toString);
        assertEquals(
                PriceBooks.ROWS - PriceBooks.MATERIALS, tried.path("filtered").asInt());
        assertEquals(0, tried.path("refused").asInt(), tried::toString);
        assertEquals(PriceBooks.MATERIALS - 4, tried.path("prices").asInt(), tried::toString);
        assertEquals(tried, workbook.commit().expect(200).json());
        oddRowsAreTold(workbook.findings());
        packsAreCountedInTheirUnits(list);

        long entries = auditEntries();
        Imports text = Imports.upload(PriceBooks.shanghai("csv"));
        ObjectNode remembered = text.suggestion();
        assertEquals(list, remembered.path("newPriceList").path("code").asText(), "the mapping is remembered");
        text.map(remembered).expect(200);
        JsonNode again = text.check();
        assertEquals(PriceBooks.MATERIALS, again.path("unchanged").asInt(), again::toString);
        assertEquals(0, again.path("prices").asInt(), again::toString);
        assertEquals(again, text.commit().expect(200).json());
        assertEquals(0, auditEntries() - entries, "a product or price was written again");
    }

    private static int landed(JsonNode counts) {
        return counts.path("created").asInt()
                + counts.path("changed").asInt()
                + counts.path("unchanged").asInt();
    }

    private static void oddRowsAreTold(Map<String, List<String>> findings) {
        assertEquals(514, findings.get("dataimport.row.sku-repeated-filtered").size());
        assertTrue(findings.get("dataimport.row.sku-repeated-filtered")
                .contains("9 resource_code The product code DXME-MELI-KAPU_RITOTO occurs already in row 8."));
        assertEquals(4, findings.get("dataimport.row.price-zero").size());
        assertEquals(9, findings.get("dataimport.row.price-zero-filtered").size());
        assertEquals(
                List.of("567 unit The unit is missing; a new product gets 件."),
                findings.get("dataimport.row.unit-default"));
    }

    /** 45.83 for 1000 件 is 0.04583 for one. */
    private static void packsAreCountedInTheirUnits(String list) {
        JsonNode lists =
                ADMIN.get("/price-lists?code=" + list).expect(200).json().path("items");
        JsonNode product = ADMIN.get("/products?q=1000&limit=1").expect(200).json();
        assertFalse(product.isEmpty());
        assertEquals(1, lists.size());
        long packs = 0;
        for (JsonNode unit : ADMIN.get("/units?limit=200").expect(200).json().path("items")) {
            assertFalse(unit.path("code").asText().equals("null"), "a blank unit became one");
            packs += unit.path("code").asText().equals("1000 件") ? 1 : 0;
        }
        assertEquals(1, packs);
    }

    /** Entries of products and prices. */
    private static long auditEntries() {
        long entries = 0;
        for (String type : List.of("Product", "PriceRule", "PriceList")) {
            entries += Api.as("auditor")
                    .get("/audit?entityType=" + type + "&limit=1&count=true")
                    .expect(200)
                    .json()
                    .path("total")
                    .asLong();
        }
        return entries;
    }

    @Test
    void aPriceForAThousandIsDividedByThem() {
        String sku = Fixtures.unique("PACK");
        String list = Fixtures.unique("PL");
        Imports file = Imports.csv("sku,name,unit,price", sku + ",铆钉,1000 件,45.83");
        file.map(file.into(list, null)).expect(200);
        file.check();
        file.commit().expect(200);
        JsonNode product = ADMIN.get("/products?sku=" + sku)
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertEquals("件", product.path("baseUnit").asText(), product::toString);
        JsonNode whole = ADMIN.get("/products/" + product.path("id").asText())
                .expect(200)
                .json();
        assertEquals("1000 件", whole.path("conversions").get(0).path("unit").asText(), whole::toString);
        JsonNode rules = ADMIN.get("/price-lists/" + priceList(list) + "/rules")
                .expect(200)
                .json()
                .path("items");
        assertEquals(
                0,
                new BigDecimal("0.04583")
                        .compareTo(rules.get(0).path("unitPrice").decimalValue()),
                rules::toString);
    }

    private static String priceList(String code) {
        return ADMIN.get("/price-lists?code=" + code)
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }

    @Test
    void pricesInAnotherCurrencyAreRefusedBeforeAnythingIsTried() throws IOException {
        Imports toronto = Imports.upload(PriceBooks.toronto());
        Api.Answer refused = toronto.map(toronto.into(Fixtures.unique("TO"), "CNY"))
                .refused(422, "dataimport.mapping.currency-differs");
        assertEquals(List.of("currency"), refused.fields());
        assertTrue(refused.messages().contains("CAD"), refused::toString);
        ObjectNode inDollars = toronto.into(Fixtures.unique("TO"), "CAD");
        inDollars.put("filterColumn", "type");
        inDollars.put("filterValue", "Material");
        inDollars.putNull("mode");
        toronto.map(inDollars).expect(200);
        JsonNode counts = toronto.check();
        assertEquals(
                PriceBooks.ROWS,
                landed(counts)
                        + counts.path("filtered").asInt()
                        + counts.path("refused").asInt());
        assertFalse(toronto.findings().get("dataimport.row.name-long").isEmpty(), "names of up to 401 characters");
    }

    @Test
    void onlyNewOrOnlyExistingProductsLandWhenThatIsChosen() {
        String known = Fixtures.unique("OLD");
        importAll("sku,name,unit", known + ",旧名,件");
        String missing = Fixtures.unique("NEW");
        String[] rows = {"sku,name,unit", known + ",新名,件", missing + ",新品," + Fixtures.unique("U")};
        Imports update = Imports.csv(rows);
        update.map(update.suggestion().put("mode", "UPDATE_ONLY")).expect(200);
        JsonNode counts = update.check();
        assertEquals(
                List.of(0, 1, 1, 0), numbers(counts, "created", "changed", "filtered", "newUnits"), counts::toString);
        assertEquals(1, update.findings().get("dataimport.row.missing").size());
        Imports create = Imports.csv(rows);
        create.map(create.suggestion().put("mode", "CREATE_ONLY")).expect(200);
        assertEquals(List.of(1, 0, 1, 1), numbers(create.check(), "created", "changed", "filtered", "newUnits"));
        assertEquals(
                List.of(1, 0, 1, 1),
                numbers(create.commit().expect(200).json(), "created", "changed", "filtered", "newUnits"));
        assertEquals(
                "旧名",
                ADMIN.get("/products?sku=" + known)
                        .json()
                        .path("items")
                        .get(0)
                        .path("name")
                        .asText());
    }

    private static List<Integer> numbers(JsonNode counts, String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> counts.path(name).asInt())
                .toList();
    }

    private static void importAll(String... lines) {
        Imports file = Imports.csv(lines);
        file.map(file.suggestion().putNull("mode")).expect(200);
        file.check();
        file.commit().expect(200);
    }

    @Test
    void theErrorFileCanBePutRightAndUploadedAgain() {
        String sku = Fixtures.unique("ERR");
        Imports file =
                Imports.csv("sku,name,unit,tax rate", sku + ",-螺栓,件,99", "," + sku + ",件,13", sku + "-2,=1+1,件,13");
        file.map(file.suggestion().putNull("mode")).expect(200);
        assertEquals(3, file.check().path("refused").asInt());
        String errors = new String(file.errorFile("csv"), StandardCharsets.UTF_8);
        assertTrue(errors.contains("'=1+1") && errors.contains("'-螺栓"), errors);
        Imports unchanged = Imports.upload("errors.xlsx", file.errorFile("xlsx"));
        unchanged.map(unchanged.suggestion()).expect(200);
        assertEquals(3, unchanged.check().path("refused").asInt(), "what was not put right is refused again");
        Imports corrected = Imports.upload(
                "errors.csv",
                errors.replace(",99", ",13").replace("'=1+1", "螺母").getBytes(StandardCharsets.UTF_8));
        corrected.map(corrected.suggestion()).expect(200);
        corrected.check();
        assertEquals(2, corrected.commit().expect(200).json().path("created").asInt());
        assertEquals(
                "-螺栓",
                ADMIN.get("/products?sku=" + sku)
                        .json()
                        .path("items")
                        .get(0)
                        .path("name")
                        .asText());
    }

    @Test
    void whatIsWrongInARowIsToldByColumnAndValue() {
        String sku = Fixtures.unique("VAL");
        Imports file = Imports.csv(
                "sku;name;price;tax rate",
                sku + "1;a;1,234.50;13",
                sku + "2;a;￥12;13%",
                sku + "3;a;1e400;0.13",
                sku + "4;a;NaN;13",
                sku + "5;a;-3;13",
                sku + "6;a;2026-02-30;13",
                sku + "7;" + "y".repeat(600) + ";1;13",
                sku + "1;b;2;13",
                sku + "9;a;1;99");
        file.map(file.into(Fixtures.unique("PL"), null).putNull("mode")).expect(200);
        JsonNode counts = file.check();
        assertEquals(List.of(2, 7), numbers(counts, "created", "refused"), counts::toString);
        Map<String, List<String>> findings = file.findings();
        assertEquals(List.of("6 price The price -3 is negative."), findings.get("dataimport.row.price-negative"));
        assertEquals(
                List.of("5 price NaN is not a price.", "7 price 2026-02-30 is not a price."),
                findings.get("dataimport.row.price-not-a-number"));
        assertEquals(List.of("8 name At most 500 characters; this has 600."), findings.get("shared.too-long"));
        assertEquals(
                List.of("9 sku The product code " + sku + "1 occurs again; row 2 counts."),
                findings.get("dataimport.row.sku-repeated"));
    }

    @Test
    void twoCommitsAtOnceHaveOneEffect() throws Exception {
        Imports file = Imports.csv("sku,name,unit", Fixtures.unique("TWO") + ",a,件");
        file.map(file.suggestion().putNull("mode")).expect(200);
        file.check();
        List<Integer> answers =
                Together.all(Collections.nCopies(4, () -> file.commit().status()));
        assertEquals(List.of(200, 409, 409, 409), answers.stream().sorted().toList());
    }

    /** Dry run and commit answered at once, watched at the address given, as RFC 7240 has it. */
    @Test
    void filesOfOneNewLayoutAreMappedAtTheSameMoment() {
        String column = Fixtures.unique("COL");
        List<Callable<Integer>> mappings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Imports file = Imports.csv("sku,name,unit,price," + column, Fixtures.unique("LAY") + ",铆钉,件,1,x");
            mappings.add(() -> file.map(file.into(Fixtures.unique("PL"), null)).status());
        }
        assertEquals(Collections.nCopies(4, 200), Together.all(mappings));
        // and what they said is remembered once, as the last of them said it
        Imports next = Imports.csv("sku,name,unit,price," + column, Fixtures.unique("LAY") + ",铆钉,件,1,x");
        assertTrue(next.suggestion().path("newPriceList").path("code").isTextual(), next.suggestion()::toString);
    }

    @Test
    void whoPrefersNotToWaitIsToldWhereToLook() throws Exception {
        Imports file = Imports.csv("sku,name,unit", Fixtures.unique("ASY") + ",a,件");
        file.start("/dry-run").problem(409);
        file.map(file.suggestion().putNull("mode")).expect(200);
        file.start("/commit").refused(409, "dataimport.import.not-checked");
        assertEquals("CHECKED", file.stateAfter(file.start("/dry-run")));
        assertEquals("COMMITTED", file.stateAfter(file.start("/commit")));
        file.start("/commit").refused(409, "dataimport.import.already-committed");
        assertEquals(
                1,
                ADMIN.get(file.path())
                        .expect(200)
                        .json()
                        .path("counts")
                        .path("created")
                        .asInt());
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() {
        Api.Answer answer = Imports.send(ADMIN, "large.csv", new byte[26 * 1024 * 1024]);
        answer.problem(413);
        assertTrue(answer.messages().contains("25 MiB"), answer::toString);
    }

    @Test
    void aBadFileLeavesNothingBehind() {
        long before = imports();
        for (String content : List.of("", "sku", "a,A\n1,2", "sku,name\nA,\"b", "sku,name\nA\0,b")) {
            Api.Answer answer = Imports.send(ADMIN, "bad.csv", content.getBytes(StandardCharsets.UTF_8));
            answer.problem(422);
            assertEquals(List.of("file"), answer.fields());
        }
        assertEquals(before, imports());
    }

    private static long imports() {
        return ADMIN.get("/imports?count=true&limit=1")
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }
}
