package org.zhutong.test.inserver.sales;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A bill of quantities as the standard GB 50500 lays it out, of sixty items: products of the demo catalogue as other people write
 * them, two among them that are in no catalogue.
 */
public final class Bill {
    /** @param sku what is meant; null: nothing that is sold */
    public record Item(String name, String features, String unit, String quantity, String sku) {}

    /** As it stands in the bill, a headline or an item. */
    private static final List<Object> ROWS = List.of(
            "A.11 楼地面装饰工程",
            new Item("块料楼地面", "1.面层材料品种、规格、颜色:通体大理石瓷砖 600×600 灰", "m2", "1250.5", "TILE-600-GR"),
            new Item("抛釉砖 象牙白", "800*800", "㎡", "860", "TILE-800-WH"),
            new Item("木纹地砖", "规格：２００×１０００", "平方米", "320", "TILE-750-WD"),
            new Item("岩板（雪花白）", "1800×900×6", "m²", "96", "TILE-900-SL"),
            new Item("瓷砖胶", "型号:C1", "袋", "400", "ADH-C1"),
            new Item("强力瓷砖胶", "C2TE", "袋", "120", "ADH-C2TE"),
            "A.12 墙、柱面装饰工程",
            new Item("釉面墙砖", "300×600 白色", "m2", "980", "TILE-300-WL"),
            new Item("釉面墙砖", "400×800 米黄", "m2", "410", "TILE-400-WL"),
            new Item("内墙乳胶漆", "18L", "桶", "60", "PAINT-IN-18L"),
            new Item("JS防水涂料", "20kg", "桶", "45", "WP-JS-20"),
            new Item("SBS防水卷材", "厚度:3mm", "m2", "1500", "WP-SBS-3"),
            new Item("纸面石膏板", "1200×2400×9.5mm", "张", "350", "BOARD-GYP-95"),
            new Item("胶合板", "18mm", "张", "80", "BOARD-PLY-18"),
            "A.5 混凝土及钢筋混凝土工程",
            new Item("普通硅酸盐水泥", "P.O42.5", "t", "35", "CEM-PO425"),
            new Item("putongguisuanyanshuini", "PO 42.5", "袋", "200", "CEM-PO425"),
            new Item("复合硅酸盐水泥", "强度等级:P.C 32.5R", "袋", "260", "CEM-PC325"),
            new Item("干混砌筑砂浆", "M10", "t", "18", "MORTAR-M10"),
            new Item("现浇构件钢筋", "1.钢筋种类、规格:HRB400E Φ10 螺纹钢", "t", "12.5", "RB-HRB400-10"),
            new Item("螺纹钢", "Φ12 HRB400E", "吨", "8.2", "RB-HRB400-12"),
            new Item("螺纹钢HRB400E", "φ16", "t", "6.6", "RB-HRB400-16"),
            new Item("螺纹钢 HRB400E Φ20", "", "t", "4.1", "RB-HRB400-20"),
            new Item("ＨＲＢ４００Ｅ　螺纹钢", "Ø25", "t", "3", "RB-HRB400-25"),
            new Item("盘螺", "HRB400E Φ8", "t", "5", "WR-HPB300-8"),
            new Item("H型钢", "200*100", "t", "9.3", "ST-H200"),
            new Item("槽钢", "10#", "t", "2.2", "ST-C100"),
            new Item("角钢", "50*5", "t", "1.8", "ST-L50"),
            "K.1 给排水工程",
            new Item("塑料管", "1.安装部位:室内 2.介质:给水 3.材质、规格:PPR给水管 DN20 4.连接形式:热熔连接", "m", "420", "PPR-20-S4"),
            new Item("PPR给水管", "dn25", "m", "380", "PPR-25-S4"),
            new Item("PP-R 给水管", "dn 32", "米", "150", "PPR-32-S4"),
            new Item("PVC-U排水管", "DN110", "m", "260", "PVC-110"),
            new Item("PVCU 排水管", "dn160", "m", "90", "PVC-160"),
            new Item("PPR弯头", "90° dn20", "个", "600", "FIT-PPR-EL20"),
            new Item("PPR三通", "dn25", "个", "220", "FIT-PPR-T25"),
            new Item("90°弯头", "PVC-U dn110", "个", "75", "FIT-PVC-EL110"),
            new Item("球阀", "材质:黄铜 DN25", "个", "96", "VALVE-DN25"),
            new Item("地漏", "不锈钢 100×100", "个", "40", "FLOOR-DRAIN"),
            new Item("xiao fang shuan", "SN65", "套", "12", null),
            "D.12 电气工程",
            new Item("铜芯电线", "BV-2.5mm2", "m", "9600", "WIRE-BV25"),
            new Item("铜芯电线 BV 4 mm²", "", "m", "4200", "WIRE-BV4"),
            new Item("电力电缆", "YJV-3*10", "m", "800", "CABLE-YJV-3X10"),
            new Item("电力电缆", "规格:YJV 4*25+1*16", "m", "350", "CABLE-YJV-4X25"),
            new Item("六类网线", "UTP", "m", "3050", "CABLE-CAT6"),
            new Item("FLOOR-DRAIN", "地漏", "个", "8", "FLOOR-DRAIN"),
            new Item("CABLE-CAT6", "", "m", "610", "CABLE-CAT6"),
            new Item("膨胀螺栓", "M12*100", "个", "800", "BOLT-M12X100"),
            new Item("化学锚栓", "M16*190", "套", "150", "ANCHOR-M16"),
            "零星材料",
            new Item("PPR 弯头 90° dn20", "", "个", "100", "FIT-PPR-EL20"),
            new Item("SBS 防水卷材 3 mm", "", "m2", "200", "WP-SBS-3"),
            new Item("瓷砖胶 C1", "", "袋", "60", "ADH-C1"),
            new Item("黄铜球阀 DN25", "", "个", "24", "VALVE-DN25"),
            new Item("铜芯电线 BV 2.5 mm²", "", "m", "1000", "WIRE-BV25"),
            new Item("内墙乳胶漆 18 L", "", "桶", "12", "PAINT-IN-18L"),
            new Item("TILE-600-GR", "600×600", "m2", "72", "TILE-600-GR"),
            new Item("rubberduck", "特大号", "只", "3", null),
            new Item("nqrjq", "18L", "桶", "6", "PAINT-IN-18L"),
            new Item("钢板", "Q235B", "t", "2", null),
            new Item("水泥", "", "袋", "40", null),
            new Item("门卫室专用灰", "见图纸", "袋", "15", "ADH-C1"),
            new Item("复合水泥", "PC32.5R", "袋", "30", "CEM-PC325"),
            new Item("白象牙抛釉砖", "800×800", "m2", "44", "TILE-800-WH"));

    private Bill() {}

    public static List<Item> items() {
        return ROWS.stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .toList();
    }

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("分部分项工程和单价措施项目清单与计价表"));
        rows.add(List.of("工程名称：滨江一期", "", "", "标段：二", "", "", "", "第 1 页 共 1 页"));
        rows.add(List.of("序号", "项目编码", "项目名称", "项目特征描述", "计量单位", "工程量", "金额（元）"));
        rows.add(List.of("", "", "", "", "", "", "综合单价", "合价", "其中：暂估价"));
        int number = 0;
        for (Object row : ROWS) {
            if (row instanceof Item item) {
                number++;
                rows.add(List.of(
                        Integer.toString(number),
                        "0111020030" + String.format("%02d", number),
                        item.name(),
                        item.features(),
                        item.unit(),
                        item.quantity()));
            } else {
                rows.add(List.of("", "", (String) row));
            }
        }
        rows.add(List.of("", "", "本页小计", "", "", "", "", "0"));
        rows.add(List.of("合   计"));
        return rows;
    }

    /** With a cover before the bill, merged headings, and quantities of which one is computed. */
    public static byte[] xlsx() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (Workbook workbook = new Workbook(out, "zhutong", "1.0")) {
                Worksheet cover = workbook.newWorksheet("封面");
                cover.value(0, 0, "招标工程量清单");
                Worksheet sheet = workbook.newWorksheet("分部分项");
                List<List<String>> rows = rows();
                for (int i = 0; i < rows.size(); i++) {
                    for (int column = 0; column < rows.get(i).size(); column++) {
                        String cell = rows.get(i).get(column);
                        if (column == 5 && cell.matches("[\\d.]+")) {
                            sheet.value(i, column, new java.math.BigDecimal(cell));
                        } else if (!cell.isEmpty()) {
                            sheet.value(i, column, cell.replace(" 2.", "\n2."));
                        }
                    }
                }
                sheet.range(0, 0, 0, 8).merge();
                sheet.range(2, 6, 2, 8).merge();
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, pasted. @param items so many of them */
    public static String pasted(int items) {
        StringBuilder text = new StringBuilder("项目名称\t项目特征描述\t计量单位\t工程量\n");
        items().stream()
                .limit(items)
                .forEach(item -> text.append(
                                String.join("\t", item.name(), item.features(), item.unit(), item.quantity()))
                        .append('\n'));
        return text.toString();
    }
}
