package org.zhutong.contract.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhutong.contract.service.ContractComparison.Kind;
import org.zhutong.contract.service.ContractComparison.Segment;

class TextComparisonTest {
    private static String marked(String before, String after) {
        return TextComparison.of(before, after).stream()
                .map(one -> switch (one.kind()) {
                    case ADDED -> "+" + one.text() + "+";
                    case REMOVED -> "-" + one.text() + "-";
                    default -> one.text();
                })
                .collect(Collectors.joining());
    }

    @Test
    void chineseIsComparedByTheCharacterAndNumbersAsAWhole() {
        assertEquals("需方应在 -7-+10+ 日内验收", marked("需方应在 7 日内验收", "需方应在 10 日内验收"));
        assertEquals("总价 -1,000.50-+1,200.50+ 元", marked("总价 1,000.50 元", "总价 1,200.50 元"));
        assertEquals("由-供-+需+方承担", marked("由供方承担", "由需方承担"));
        assertEquals("pay -within-+after+ days", marked("pay within days", "pay after days"));
    }

    @Test
    void whatStaysAndGoesIsTheOldTextAndWhatStaysAndComesTheNew() {
        Random random = new Random(20261126);
        String letters = "甲乙丙丁 abc12,.\n";
        for (int round = 0; round < 500; round++) {
            String before = text(random, letters);
            String after = text(random, letters);
            List<Segment> segments = TextComparison.of(before, after);
            assertEquals(before, joined(segments, Kind.REMOVED));
            assertEquals(after, joined(segments, Kind.ADDED));
        }
    }

    private static String joined(List<Segment> segments, Kind with) {
        return segments.stream()
                .filter(one -> one.kind() == Kind.SAME || one.kind() == with)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
