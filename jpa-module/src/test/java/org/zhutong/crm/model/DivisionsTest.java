package org.zhutong.crm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionsTest {
    @ParameterizedTest
    @CsvSource({
        "上海 浦东, 310115, 上海市浦东新区",
        "浦东新区, 310115, 上海市浦东新区",
        "江苏 苏州, 320500, 江苏省苏州市",
        "苏州市, 320500, 江苏省苏州市",
        "江苏省苏州市姑苏区, 320508, 江苏省苏州市姑苏区",
        "江苏/姑苏, 320508, 江苏省苏州市姑苏区",
        "广东, 440000, 广东省",
        "吉林, 220000, 吉林省",
        "吉林市, 220200, 吉林省吉林市",
        "新疆, 650000, 新疆维吾尔自治区",
        "恩施州, 422800, 湖北省恩施土家族苗族自治州",
        "恩施土家族苗族自治州, 422800, 湖北省恩施土家族苗族自治州",
        "贵州 黔东南, 522600, 贵州省黔东南苗族侗族自治州",
        "湖北仙桃, 429004, 湖北省仙桃市",
        "香港, 810000, 香港特别行政区",
        "３１０１１５, 310115, 上海市浦东新区",
        "东莞, 441900, 广东省东莞市",
    })
    void aDivisionIsKnownHoweverItIsWritten(String text, String code, String fullName) {
        assertEquals(code, Divisions.find(text).map(Division::code).orElse(null));
        assertEquals(fullName, Divisions.find(text).map(Division::fullName).orElse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"鼓楼区", "鼓楼", "张江高科技园区", "Hamburg", "999999", " ", "市", "区", "31"})
    void whatIsNoneOrCouldBeSeveralIsNotGuessed(String text) {
        assertTrue(Divisions.find(text).isEmpty(), () -> Divisions.find(text).toString());
    }

    @Test
    void everyDivisionIsFoundByItsCodeAndItsFullName() {
        int count = 0;
        for (Division province : Divisions.in(null)) {
            count += 1 + walk(province);
        }
        assertEquals(34, Divisions.in(null).size());
        assertTrue(count > 3000, count + " divisions");
    }

    private static int walk(Division division) {
        assertEquals(division, Divisions.find(division.code()).orElseThrow());
        assertEquals(division, Divisions.find(division.fullName()).orElseThrow());
        int count = 0;
        for (Division inside : Divisions.in(division.code())) {
            assertTrue(division.contains(inside) && inside.level() > division.level());
            count += 1 + walk(inside);
        }
        return count;
    }

    @Test
    void suggestionsAreByNamesInitialsAndCodesTheWiderFirst() {
        assertEquals(List.of("310000"), codes("上海市", 1));
        assertEquals("310115", codes("上海浦东", 5).get(0));
        assertTrue(codes("shs", 10).contains("310000"));
        assertTrue(codes("pd", 50).contains("310115"));
        assertEquals(List.of("320000", "320100"), codes("32", 2));
        assertTrue(codes("鼓楼", 10).size() >= 4);
        assertTrue(Divisions.suggest("  ", 10).isEmpty());
    }

    private static List<String> codes(String text, int limit) {
        return Divisions.suggest(text, limit).stream().map(Division::code).toList();
    }
}
