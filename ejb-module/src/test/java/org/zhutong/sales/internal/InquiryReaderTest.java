package org.zhutong.sales.internal;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.sales.model.InquiryNote;
import org.zhutong.sales.model.InquiryText;

/** What customers write, and what is understood of it. */
class InquiryReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "瓷砖 800×800 白色 150平方|150|平方米|瓷砖 800×800 白色",
                "P.O42.5 水泥 20t|20|吨|P.O42.5 水泥",
                "20 t of cement P.O 42.5|20|吨|cement P.O 42.5",
                "1、螺纹钢 HRB400E Φ12 35吨|35|吨|螺纹钢 HRB400E Φ12",
                "3.水泥 20袋|20|袋|水泥",
                "• 乳胶漆 18L装 24桶|24|桶|乳胶漆 18L装",
                "（2）PPR 给水管 dn20，共 1,200 米|1200|米|PPR 给水管 dn20",
                "抛釉砖 共 300 m2 800×800|300|平方米|抛釉砖 共 800×800",
                "普通硅酸盐水泥　２００　袋|200|袋|普通硅酸盐水泥",
                "TILE-600-GR 数量：1,150.5 ㎡|1150.5|平方米|TILE-600-GR",
                "水泥 50kg/袋 400袋|400|袋|水泥 50kg/袋",
                "Ball valve DN25 PN16, 96 pcs|96|个|Ball valve DN25 PN16"
            })
    void aLineOfAMail(String line, String amount, String unit, String item) {
        InquiryText read = InquiryReader.read(line).get(0);
        BigDecimal quantity = read.quantity();
        assertNotNull(quantity, read::toString);
        assertEquals(0, quantity.compareTo(new BigDecimal(amount)), read::toString);
        assertEquals(unit, read.unit());
        assertEquals(item, read.item());
        assertNull(read.note());
        assertEquals(line.strip(), read.text());
    }

    @Test
    void aNumberAtTheEndIsAQuantityWithoutUnit() {
        InquiryText read = InquiryReader.read("CEM-PO425 200").get(0);
        assertEquals(new BigDecimal("200.000000"), read.quantity());
        assertNull(read.unit());
        assertEquals("CEM-PO425", read.item());
        assertEquals(InquiryNote.NO_UNIT, read.note());
    }

    @Test
    void headingsStandWithTheLinesBelowThem() {
        List<InquiryText> read = InquiryReader.read("您好，请报价：\r\n\r\n地面工程：\n地砖 20箱\n胶 不知道多少\n合计：20箱\n其他：");
        assertEquals(5, read.size(), read::toString);
        assertEquals("您好，请报价", read.get(0).item());
        assertEquals("地面工程", read.get(1).section());
        assertEquals(InquiryNote.NO_QUANTITY, read.get(2).note());
        assertEquals(InquiryNote.TOTAL, read.get(3).note());
        assertEquals("其他", read.get(4).item());
    }

    @Test
    void rowsWithHeadings() {
        List<InquiryText> read = InquiryReader.read(
                "序号\t项目编码\t项目名称\t项目特征\t计量单位\t工程量\t备注\n\t\t一层\t\t\t\t\n1\t0111\t块料楼地面\t\"800×800\n抛釉砖\"\tm2\t1,250.50\t含损耗\n小计\t\t\t\t\t1250.50\t");
        assertEquals(2, read.size(), read::toString);
        InquiryText line = read.get(0);
        assertEquals("0111 块料楼地面 800×800 抛釉砖", line.item());
        assertEquals("一层", line.section());
        assertEquals("平方米", line.unit());
        assertEquals("含损耗", line.remark());
        assertEquals(new BigDecimal("1250.500000"), line.quantity());
        assertEquals(InquiryNote.TOTAL, read.get(1).note());
        InquiryText english =
                InquiryReader.read("Item\tQty\tUnit\nPortland cement\t20\tbags").get(0);
        assertEquals("Portland cement", english.item());
        assertEquals("袋", english.unit());
    }

    @Test
    void aBillOfQuantities() {
        List<InquiryText> read = InquiryReader.read(InquiryReader.pasted(List.of(
                List.of("分部分项工程和单价措施项目清单与计价表"),
                List.of("工程名称：滨江一期", "", "", "标段：二", "", "", "第 1 页 共 2 页"),
                List.of("序号", "项目编码", "项目名称", "项目特征描述", "计量单位", "工程量", "金额（元）"),
                List.of("", "", "", "", "", "", "综合单价", "合价"),
                List.of("", "0310", "给排水工程"),
                List.of("1", "031001006001", "塑料管", "1.材质:PPR\n2.规格:DN20", "m", "420", "", ""),
                List.of("2", "", "", "DN25", "m", "380"),
                List.of("工程名称：滨江一期", "", "", "", "", "", "第 2 页 共 2 页"),
                List.of("序号", "项目编码", "项目名称", "项目特征描述", "计量单位", "工程量", "金额（元）"),
                List.of("", "", "电气工程"),
                List.of("3", "030411004001", "配线", "\"BV\" 2.5", "m", "100"),
                List.of("", "", "本页小计", "", "", "", "", "1"),
                List.of("合   计"))));
        assertEquals(5, read.size(), read::toString);
        assertEquals("031001006001 塑料管 1.材质:PPR 2.规格:DN20", read.get(0).item());
        assertEquals("给排水工程", read.get(0).section());
        assertEquals("塑料管 DN25", read.get(1).item());
        assertEquals("电气工程", read.get(2).section());
        assertEquals("030411004001 配线 \"BV\" 2.5", read.get(2).item());
        assertEquals(InquiryNote.TOTAL, read.get(3).note());
        assertEquals(InquiryNote.TOTAL, read.get(4).note());
    }

    @Test
    void rowsWithoutHeadings() {
        List<InquiryText> read = InquiryReader.read("1\tPPR 弯头\tdn20\t个\t500\t白色\n2\t水泥\t20\t吨\n3\"管\t4\n");
        assertEquals("PPR 弯头 dn20", read.get(0).item());
        assertEquals(new BigDecimal("500.000000"), read.get(0).quantity());
        assertEquals("白色", read.get(0).remark());
        assertEquals("吨", read.get(1).unit());
        assertEquals("3\"管", read.get(2).item());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                ":",
                "\t",
                "=cmd|' /C calc'!A0\t1",
                "مرحبا 12 m2",
                "\u202Eabc",
                "\"",
                "\"\"\"\t\"",
                "99999999999999999999 t",
                "-5 吨",
                "0 吨",
                "1.2.3 m",
                ",,,",
                "12,34 m",
                "\ud83e\t\ud83e"
            })
    void garbageIsKept(String text) {
        for (InquiryText line : InquiryReader.read(text)) {
            assertTrue(line.text().length() > 0);
            BigDecimal quantity = line.quantity();
            assertTrue(quantity == null || quantity.signum() > 0);
        }
    }

    @Test
    void aMillionCharactersAreReadInNoTime() {
        for (String piece : List.of("1", "1 m ", "\"\t", "瓷砖 20箱\n", ":\n")) {
            String text = piece.repeat(1_000_000 / piece.length());
            assertTimeout(ofSeconds(10), () -> InquiryReader.read(text), piece);
        }
    }
}
