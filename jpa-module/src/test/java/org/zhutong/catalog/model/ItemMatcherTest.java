package org.zhutong.catalog.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers write, and which of a range of products they mean. */
class ItemMatcherTest {
    private static final Map<String, ItemMatcher> PRODUCTS = new TreeMap<>();

    static {
        add("TILE-600", "通体大理石瓷砖 灰", "Through-body marble tile grey", "东鹏", "600×600×9.5 mm");
        add("TILE-800", "抛釉砖 象牙白", "Glazed porcelain tile ivory", "马可波罗", "800×800×10.5 mm");
        add("WALL-300", "釉面墙砖 白", "Glazed wall tile white", "东鹏", "300×600×9 mm");
        add("WALL-400", "釉面墙砖 米黄", "Glazed wall tile beige", "冠珠", "400×800×10 mm");
        add("CEM-425", "普通硅酸盐水泥 P.O 42.5", "Portland cement P.O 42.5", "海螺", "50 kg/袋");
        add("CEM-325", "复合硅酸盐水泥 P.C 32.5R", "Composite cement P.C 32.5R", "华新", "50 kg/袋");
        add("ADH-C1", "瓷砖胶 C1", "Tile adhesive C1", "德高", "20 kg/袋");
        add("ADH-C2", "强力瓷砖胶 C2TE", "Tile adhesive C2TE", "德高", "20 kg/袋");
        add("RB-10", "螺纹钢 HRB400E Φ10", "Rebar HRB400E 10 mm", "沙钢", "9 m");
        add("RB-12", "螺纹钢 HRB400E Φ12", "Rebar HRB400E 12 mm", "沙钢", "9 m");
        add("PPR-20", "PPR 给水管 dn20", "PPR water pipe dn20", "伟星", "S4 2.3 mm 4 m/支");
        add("PPR-25", "PPR 给水管 dn25", "PPR water pipe dn25", "伟星", "S4 2.8 mm 4 m/支");
        add("EL-20", "PPR 弯头 90° dn20", "PPR elbow 90° dn20", "伟星", "dn20");
        add("VALVE", "黄铜球阀 DN25", "Brass ball valve DN25", "埃美柯", "PN16");
        add("BV25", "铜芯电线 BV 2.5 mm²", "Copper wire BV 2.5 mm²", "远东", "450/750 V 100 m/卷");
        add("BV4", "铜芯电线 BV 4 mm²", "Copper wire BV 4 mm²", "远东", "450/750 V 100 m/卷");
        add("YJV-310", "电力电缆 YJV 3×10", "Power cable YJV 3×10", "上上", "0.6/1 kV");
        add("YJV-425", "电力电缆 YJV 4×25+1×16", "Power cable YJV 4×25+1×16", "上上", "0.6/1 kV");
        add("BOLT", "膨胀螺栓 M12×100", "Expansion bolt M12×100", "固特", "镀锌");
        add("ANCHOR", "化学锚栓 M16×190", "Chemical anchor M16×190", "慧鱼", "8.8 级");
    }

    private static void add(String sku, String name, String nameEn, String brand, String spec) {
        PRODUCTS.put(sku, new ItemMatcher(name, nameEn, brand, spec));
    }

    /** Best first: sku and match. */
    private static List<Map.Entry<String, ItemMatch>> ranked(String text) {
        ItemTraits wanted = ItemTraits.of(text);
        return PRODUCTS.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().compare(wanted)))
                .sorted(Comparator.comparingInt((Map.Entry<String, ItemMatch> one) ->
                                one.getValue().score())
                        .reversed())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "普通硅酸盐水泥P.O42.5|CEM-425",
                "ＰＯ４２．５　普通硅酸盐水泥|CEM-425",
                "海螺 普通硅酸盐水泥 PO 42.5|CEM-425",
                "putongguisuanyanshuini PO42.5|CEM-425",
                "pu tong gui suan yan shui ni|CEM-425",
                "ptgsysn|CEM-425",
                "通体大理石瓷砖 600*600|TILE-600",
                "600 x 600 x 9.5 大理石瓷砖（灰）|TILE-600",
                "墙砖 600×300 釉面 白色|WALL-300",
                "块料墙面 1.面层材料品种、规格、颜色:釉面墙砖 400×800 米黄 2.嵌缝材料种类:专用填缝剂|WALL-400",
                "瓷砖胶 C2TE|ADH-C2",
                "螺纹钢 Φ12|RB-12",
                "HRB400E φ10 螺纹钢|RB-10",
                "PPR给水管DN20|PPR-20",
                "PP-R 给水管 De25|PPR-25",
                "PPR geishuiguan dn25|PPR-25",
                "011 1.安装部位:室内 2.介质:给水 3.材质、规格:PPR 给水管 dn25 4.连接形式:热熔连接|PPR-25",
                "90°弯头 PPR dn20|EL-20",
                "球阀 DN25 黄铜|VALVE",
                "铜芯电线 BV-2.5|BV25",
                "BV4mm2铜芯电线|BV4",
                "电力电缆 YJV-3*10|YJV-310",
                "YJV 4*25+1*16 电力电缆|YJV-425",
                "M12*100膨胀螺栓|BOLT",
                "Portland cement PO 42.5|CEM-425"
            })
    void whatIsMeantComesFirst(String text, String sku) {
        List<Map.Entry<String, ItemMatch>> ranked = ranked(text);
        String seen = text + ": " + ranked.subList(0, 3) + " " + ItemTraits.of(text);
        assertEquals(sku, ranked.get(0).getKey(), seen);
        assertTrue(ranked.get(0).getValue().score() >= 60, seen);
        assertTrue(ranked.get(0).getValue().score() > ranked.get(1).getValue().score(), seen);
        assertFalse(java.util.Collections.disjoint(ItemTraits.of(text).wantedTerms(), terms(sku)), seen);
    }

    private static java.util.Set<Long> terms(String sku) {
        return switch (sku) {
            case "CEM-425" ->
                ItemTraits.of("普通硅酸盐水泥 P.O 42.5", "50 kg/袋", "海螺", "Portland cement P.O 42.5")
                        .terms();
            case "PPR-25" ->
                ItemTraits.of("PPR 给水管 dn25", "S4 2.8 mm 4 m/支", "伟星").terms();
            default -> ItemTraits.of(NAMES.getOrDefault(sku, "")).terms();
        };
    }

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("TILE-600", "通体大理石瓷砖 灰 600×600×9.5 mm"),
            Map.entry("WALL-300", "釉面墙砖 白 300×600×9 mm"),
            Map.entry("WALL-400", "釉面墙砖 米黄 400×800×10 mm"),
            Map.entry("ADH-C2", "强力瓷砖胶 C2TE"),
            Map.entry("RB-12", "螺纹钢 HRB400E Φ12"),
            Map.entry("RB-10", "螺纹钢 HRB400E Φ10"),
            Map.entry("PPR-20", "PPR 给水管 dn20"),
            Map.entry("EL-20", "PPR 弯头 90° dn20"),
            Map.entry("VALVE", "黄铜球阀 DN25"),
            Map.entry("BV25", "铜芯电线 BV 2.5 mm²"),
            Map.entry("BV4", "铜芯电线 BV 4 mm²"),
            Map.entry("YJV-310", "电力电缆 YJV 3×10"),
            Map.entry("YJV-425", "电力电缆 YJV 4×25+1×16"),
            Map.entry("BOLT", "膨胀螺栓 M12×100"));

    @ParameterizedTest
    @ValueSource(strings = {"白水泥 42.5", "PPR 给水管 dn32", "螺纹钢 Φ14", "专用填缝剂", "挖掘机台班", "抛釉砖 600×600"})
    void whatIsNotThereIsNotTaken(String text) {
        ItemMatch best = ranked(text).get(0).getValue();
        assertTrue(best.score() < 70, ranked(text).subList(0, 2)::toString);
    }

    @Test
    void whatSpeaksForItIsTold() {
        assertEquals(
                ItemMatch.Reason.NAME_SPEC,
                ranked("PPR给水管DN20").get(0).getValue().reason());
        assertEquals(ItemMatch.Reason.NAME, ranked("黄铜球阀").get(0).getValue().reason());
        assertEquals(
                ItemMatch.Reason.PINYIN, ranked("htqf DN25").get(0).getValue().reason());
    }

    @Test
    void oneWayOfWritingIsAsGoodAsAnother() {
        String normal = ItemTraits.normal("PPR给水管 DN20，热熔");
        assertEquals(normal, ItemTraits.normal(" ＰＰＲ给水管　dn20 (热熔)"));
        assertEquals(ItemTraits.normal("瓷砖 600×600"), ItemTraits.normal("011102003001 瓷砖600*600"));
        assertFalse(normal.equals(ItemTraits.normal("PPR给水管 DN25，热熔")));
    }

    @Test
    void anythingCanBeRead() {
        for (String text : List.of("", " ", "1", "x", "φ", ".", "××", "12x", "a-b", "🧱", "9".repeat(700), "1.2.3x4")) {
            ItemTraits traits = ItemTraits.of(text);
            PRODUCTS.values().forEach(product -> product.compare(traits));
            ItemTraits.normal(text);
        }
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (String piece : List.of("水", "1.", "a ", "要求:", "1x", "材质、", "嵌缝")) {
                ItemTraits.of(piece.repeat(100_000)).wantedTerms();
            }
        });
    }
}
