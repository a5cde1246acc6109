package org.zhutong.shared.model;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount in the characters of Chinese bills (大写), by the rules of the People's Bank for filling in bills: every run of zeros
 * is one 零, 零 stands between yuan and fen where there is no jiao, and 整 ends an amount without fen.
 */
public final class AmountInWords {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final int[] POWERS = {1, 10, 100, 1000};
    private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);
    private static final BigInteger HUNDRED_MILLION = BigInteger.valueOf(100_000_000);

    private AmountInWords() {}

    /** E.g. {@code 壹拾叁万壹仟伍佰伍拾捌元叁角壹分}. */
    public static String chinese(Money amount) {
        BigDecimal value = amount.amount();
        String sign = value.signum() < 0 ? "负" : "";
        BigInteger fen = value.abs().movePointRight(Money.SCALE).toBigIntegerExact();
        BigInteger[] split = fen.divideAndRemainder(BigInteger.valueOf(100));
        BigInteger yuan = split[0];
        int jiao = split[1].intValue() / 10;
        int rest = split[1].intValue() % 10;
        if (fen.signum() == 0) {
            return "零元整";
        }
        StringBuilder words = new StringBuilder(sign);
        if (yuan.signum() > 0) {
            words.append(whole(yuan)).append('元');
        }
        if (jiao > 0) {
            words.append(digit(jiao)).append('角');
        } else if (yuan.signum() > 0 && rest > 0) {
            words.append('零');
        }
        return words.append(rest > 0 ? digit(rest) + "分" : "整").toString();
    }

    private static String whole(BigInteger number) {
        if (number.compareTo(HUNDRED_MILLION) >= 0) {
            return joined(number, HUNDRED_MILLION, "亿");
        }
        if (number.compareTo(TEN_THOUSAND) >= 0) {
            return joined(number, TEN_THOUSAND, "万");
        }
        return upToThousands(number.intValue());
    }

    /** The part above the unit, the unit, and the part below it, with 零 where its first place is empty. */
    private static String joined(BigInteger number, BigInteger unit, String name) {
        BigInteger[] parts = number.divideAndRemainder(unit);
        String above = whole(parts[0]) + name;
        if (parts[1].signum() == 0) {
            return above;
        }
        boolean gap = parts[1].compareTo(unit.divide(BigInteger.TEN)) < 0;
        return above + (gap ? "零" : "") + whole(parts[1]);
    }

    private static String upToThousands(int number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / POWERS[place] % 10;
            if (digit == 0) {
                gap = true;
            } else {
                words.append(gap && words.length() > 0 ? "零" : "")
                        .append(digit(digit))
                        .append(PLACES[place]);
                gap = false;
            }
        }
        return words.toString();
    }

    private static char digit(int value) {
        return DIGITS.charAt(value);
    }
}
