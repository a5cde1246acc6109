package org.zhutong.shared.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "0.01, 壹分",
        "0.10, 壹角整",
        "0.56, 伍角陆分",
        "1, 壹元整",
        "1.05, 壹元零伍分",
        "1.50, 壹元伍角整",
        "1.23, 壹元贰角叁分",
        "10, 壹拾元整",
        "10.05, 壹拾元零伍分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1001, 壹仟零壹元整",
        "1010, 壹仟零壹拾元整",
        "10000, 壹万元整",
        "10001, 壹万零壹元整",
        "10010, 壹万零壹拾元整",
        "11000, 壹万壹仟元整",
        "100100, 壹拾万零壹佰元整",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "131558.31, 壹拾叁万壹仟伍佰伍拾捌元叁角壹分",
        "99999999.99, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "100000000, 壹亿元整",
        "100000001, 壹亿零壹元整",
        "100010000, 壹亿零壹万元整",
        "100010001, 壹亿零壹万零壹元整",
        "110000000, 壹亿壹仟万元整",
        "1000000000000, 壹万亿元整",
        "1000100000000, 壹万零壹亿元整",
        "1234567890123, 壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元整",
        "99999999999999999.99, 玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "-3.50, 负叁元伍角整"
    })
    void amountsAreWrittenAsOnABill(String amount, String words) {
        assertEquals(words, AmountInWords.chinese(Money.of(new BigDecimal(amount), "CNY")));
    }

    @Test
    void whatIsWrittenReadsBackAsTheAmount() {
        Random random = new Random(20261126);
        for (int round = 0; round < 20_000; round++) {
            // with many zeros, which is where the rules are
            StringBuilder digits = new StringBuilder();
            int length = 1 + random.nextInt(15);
            for (int i = 0; i < length; i++) {
                digits.append(random.nextInt(3) == 0 ? random.nextInt(10) : 0);
            }
            BigDecimal amount =
                    new BigDecimal(digits.toString()).movePointLeft(2).setScale(2);
            String words = AmountInWords.chinese(Money.of(amount, "CNY"));
            assertEquals(0, amount.compareTo(read(words)), () -> amount + " " + words);
            assertEquals(-1, words.indexOf("零零"), words);
        }
    }

    private static final Map<Character, Long> UNITS = Map.of('拾', 10L, '佰', 100L, '仟', 1000L);

    private static BigDecimal read(String words) {
        long yuan = 0;
        int yuanAt = words.indexOf('元');
        if (yuanAt >= 0) {
            yuan = readWhole(words.substring(0, yuanAt));
        }
        long fen = 0;
        long digit = 0;
        for (char c : words.substring(yuanAt + 1).toCharArray()) {
            switch (c) {
                case '角' -> fen += digit * 10;
                case '分' -> fen += digit;
                default -> digit = Math.max(0, "零壹贰叁肆伍陆柒捌玖".indexOf(c));
            }
        }
        return BigDecimal.valueOf(yuan * 100 + fen, 2);
    }

    private static long readWhole(String words) {
        int at = words.lastIndexOf('亿');
        if (at >= 0) {
            return readWhole(words.substring(0, at)) * 100_000_000 + readWhole(words.substring(at + 1));
        }
        at = words.indexOf('万');
        if (at >= 0) {
            return readWhole(words.substring(0, at)) * 10_000 + readWhole(words.substring(at + 1));
        }
        long sum = 0;
        long digit = 0;
        for (char c : words.toCharArray()) {
            Long unit = UNITS.get(c);
            if (unit == null) {
                digit = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
            } else {
                sum += digit * unit;
                digit = 0;
            }
        }
        return sum + digit;
    }
}
