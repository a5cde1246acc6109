package org.zhutong.crm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateMatcherTest {
    private static final Path PEOPLE =
            Path.of("../../shared/data/duplicates/febrl1.csv").toAbsolutePath().normalize();

    private static CustomerTraits named(String name) {
        return new CustomerTraits(name, null, Stream.of(), null);
    }

    private static DuplicateMatch names(String a, String b) {
        return DuplicateMatcher.compare(named(a), named(b));
    }

    @ParameterizedTest
    @CsvSource({
        "苏州恒筑建筑工程有限公司, 苏州恒筑建筑工程有限责任公司",
        "苏州恒筑建筑工程有限公司, 苏州恒筑建筑工程股份有限公司",
        "苏州恒筑建筑工程有限公司, 苏州恒筑建筑工程",
        "申江建设集团有限公司, 申江建设（集团）有限公司",
        "申江（上海）建设有限公司, 上海申江建设有限公司",
        "申江(上海)建设有限公司, 申江【上海】建设有限公司",
        "ＡＢＣ建材有限公司, abc 建材 有限公司",
        "'Shenjiang Construction Co., Ltd.', SHENJIANG CONSTRUCTION COMPANY LIMITED",
        "'Shenjiang Construction Group Co.,Ltd', shenjiang construction"
    })
    void formBracketsWidthCaseAndSpacesMakeNoDifference(String a, String b) {
        assertEquals(List.of(DuplicateReason.NAME_SAME), names(a, b).reasons());
        assertTrue(names(a, b).isLikely());
        assertFalse(Collections.disjoint(named(a).keys(), named(b).keys()));
    }

    @ParameterizedTest
    @CsvSource({"苏州恒筑建筑工程有限公司, 蘇州恆築建築工程有限責任公司", "苏州恒筑建筑工程有限公司, 苏州恒铸建筑工程有限公司", "Harbour Bridge Ltd, Bridge Harbour Ltd"})
    void traditionalCharactersHomophonesAndTurnedWordsSoundTheSame(String a, String b) {
        assertEquals(List.of(DuplicateReason.NAME_SOUNDS_SAME), names(a, b).reasons());
        assertTrue(names(a, b).isLikely());
        assertFalse(Collections.disjoint(named(a).keys(), named(b).keys()));
    }

    @ParameterizedTest
    @CsvSource({
        "苏州市恒筑建筑工程有限公司, 苏州恒筑建筑工程有限公司",
        "苏州恒筑建筑工程有限公司, 苏州恒筑建工程有限公司",
        "Shenjiang Construction, Shenjiang Constraction"
    })
    void aSlipIsAHint(String a, String b) {
        assertEquals(List.of(DuplicateReason.NAME_CLOSE), names(a, b).reasons());
        assertTrue(names(a, b).isPossible());
        assertFalse(names(a, b).isLikely());
        assertFalse(Collections.disjoint(named(a).keys(), named(b).keys()));
    }

    @ParameterizedTest
    @CsvSource({"苏州恒筑建筑工程有限公司, 苏州恒泰建筑工程有限公司", "苏州恒筑建筑工程有限公司, 杭州恒筑建筑工程有限公司", "有限公司, 股份有限公司", "上海建工集团, 上海城建集团"})
    void anotherCompanyIsNone(String a, String b) {
        assertFalse(names(a, b).isPossible(), () -> names(a, b).toString());
    }

    @Test
    void taxIdPhoneAndAddressSpeakToo() {
        CustomerTraits one =
                new CustomerTraits("恒筑", "91350100M000100Y43", Stream.of("0512-64550734", null), "工业园区星湖街 328 号");
        assertTrue(DuplicateMatcher.compare(one, new CustomerTraits("另一家贸易", "91350100m000100y43", Stream.of(), null))
                .isLikely());
        assertEquals(
                List.of(DuplicateReason.NAME_DIFFERENT, DuplicateReason.PHONE_SAME, DuplicateReason.ADDRESS_SAME),
                DuplicateMatcher.compare(
                                one,
                                new CustomerTraits("另一家贸易", null, Stream.of("+86 512 6455 0734 转 8"), "工业园区星湖街328号"))
                        .reasons()
                        .stream()
                        .sorted()
                        .toList());
        CustomerTraits phoneOnly = new CustomerTraits(null, null, Stream.of("64550734"), null);
        assertTrue(DuplicateMatcher.compare(one, phoneOnly).isPossible());
        assertFalse(Collections.disjoint(one.keys(), phoneOnly.keys()));
        assertFalse(one.sharesPhoneWith(new CustomerTraits(null, null, Stream.of("021-64550734"), null)));
    }

    @Test
    void nothingIsNobodysDuplicate() {
        CustomerTraits nothing = new CustomerTraits(" ", "", Stream.of("123", null), "  ");
        assertEquals(Set.of(), nothing.keys());
        assertFalse(DuplicateMatcher.compare(nothing, nothing).isPossible());
        assertFalse(DuplicateMatcher.compare(named("!!"), named("??")).isLikely());
    }

    /** 500 people entered twice, the second time with slips: a public set for comparing matchers. */
    @Test
    void findsPeopleEnteredTwice() throws IOException {
        assumeTrue(Files.isReadable(PEOPLE), () -> PEOPLE + " is absent: this test needs it");
        List<String[]> rows = Files.readAllLines(PEOPLE).stream()
                .skip(1)
                .map(line -> line.split(", ?", -1))
                .toList();
        List<CustomerTraits> traits = rows.stream()
                .map(row -> new CustomerTraits(
                        row[1] + " " + row[2],
                        row[10],
                        Stream.of(),
                        String.join(" ", List.of(row[3], row[4], row[5], row[6], row[7], row[8]))))
                .toList();
        Map<Long, List<Integer>> byKey = new HashMap<>();
        int found = 0;
        int right = 0;
        for (int i = 0; i < rows.size(); i++) {
            Set<Integer> candidates = new HashSet<>();
            for (Long key : traits.get(i).keys()) {
                List<Integer> bearers = byKey.computeIfAbsent(key, k -> new ArrayList<>());
                candidates.addAll(bearers);
                bearers.add(i);
            }
            for (int other : candidates) {
                if (DuplicateMatcher.compare(traits.get(i), traits.get(other)).isLikely()) {
                    found++;
                    right += person(rows.get(i)).equals(person(rows.get(other))) ? 1 : 0;
                }
            }
        }
        int there = rows.size() / 2;
        System.out.printf(
                "duplicates: %d of %d pairs found, %d wrong; precision %.4f, recall %.4f%n",
                right, there, found - right, 1.0 * right / found, 1.0 * right / there);
        assertTrue(right >= 0.98 * found, "precision");
        assertTrue(right >= 0.95 * there, "recall");
    }

    /** {@code rec-223-org} and {@code rec-223-dup-0} are one. */
    private static String person(String[] row) {
        return row[0].split("-")[1];
    }
}
