package org.zhutong.sales.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

class QuotationComparisonTest {
    private static LineSpec line(long product, String quantity, String price, String discount) {
        Quantity amount = Quantity.of(new BigDecimal(quantity), "件");
        return new LineSpec(
                null,
                product,
                "P" + product,
                "P" + product,
                null,
                amount,
                amount,
                amount,
                Percent.of("13"),
                price == null ? null : UnitPrice.of(new BigDecimal(price), "CNY"),
                null,
                null,
                Percent.of(discount),
                null);
    }

    private static String told(List<QuotationComparison.Row> rows) {
        StringBuilder text = new StringBuilder();
        for (QuotationComparison.Row row : rows) {
            text.append(row.kind())
                    .append(' ')
                    .append(row.before() == null ? "-" : row.before().getLineNo())
                    .append('/')
                    .append(row.after() == null ? "-" : row.after().getLineNo());
            row.changes()
                    .forEach(one ->
                            text.append(' ').append(one.cause()).append(' ').append(one.net()));
            text.append(" = ").append(row.net()).append('\n');
        }
        return text.toString();
    }

    @Test
    void everyLineIsToldWithWhatItsChangeComesTo() {
        Quotation before = Samples.quotation(
                "0", line(1, "10", "80", "0"), line(2, "5", "30", "0"), line(3, "1", "7", "0"), line(4, "2", "9", "0"));
        Quotation after = Samples.quotation(
                "0", line(1, "12", "75", "10"), line(3, "1", "7", "0"), line(5, "4", "2", "0"), line(4, "2", "9", "5"));
        assertEquals("""
                CHANGED 1/1 QUANTITY 160.00 PRICE -60.00 DISCOUNT -90.00 = 10.00
                REMOVED 2/- = -150.00
                SAME 3/2 = 0.00
                ADDED -/3 = 8.00
                CHANGED 4/4 DISCOUNT -0.90 = -0.90
                """, told(QuotationComparison.of(before, after)));
    }

    @Test
    void aProductThatIsThereTwiceKeepsTheLineThatStayedAsItWas() {
        Quotation before = Samples.quotation("0", line(1, "10", "80", "0"), line(1, "20", "80", "0"));
        Quotation after = Samples.quotation("0", line(1, "20", "80", "0"));
        assertEquals("REMOVED 1/- = -800.00\nSAME 2/1 = 0.00\n", told(QuotationComparison.of(before, after)));
    }

    @Test
    void theDiscountOfTheWholeIsAChangeOfEveryLine() {
        Quotation before = Samples.quotation("0", line(1, "10", "80", "0"), line(2, "1", null, "0"));
        Quotation after = Samples.quotation("5", line(1, "10", "80", "0"), line(2, "1", "3", "0"));
        assertEquals("""
                CHANGED 1/1 TOTAL_DISCOUNT -40.00 = -40.00
                CHANGED 2/2 PRICE 3.00 TOTAL_DISCOUNT -0.15 = 2.85
                """, told(QuotationComparison.of(before, after)));
    }

    @Test
    void whatTheChangesComeToIsAlwaysTheDifferenceOfTheTotals() {
        Random random = new Random(20261126);
        for (int round = 0; round < 200; round++) {
            Quotation before = some(random);
            Quotation after = some(random);
            List<QuotationComparison.Row> rows = QuotationComparison.of(before, after);
            BigDecimal net = BigDecimal.ZERO;
            BigDecimal gross = BigDecimal.ZERO;
            int seenBefore = 0;
            int seenAfter = 0;
            for (QuotationComparison.Row row : rows) {
                net = net.add(row.net());
                gross = gross.add(row.gross());
                seenBefore += row.before() == null ? 0 : 1;
                seenAfter += row.after() == null ? 0 : 1;
                if (row.kind() == QuotationComparison.Kind.CHANGED) {
                    BigDecimal parts = row.changes().stream()
                            .map(QuotationComparison.Change::net)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertEquals(0, parts.compareTo(row.net()), () -> told(rows));
                }
            }
            assertEquals(before.lines().size(), seenBefore);
            assertEquals(after.lines().size(), seenAfter);
            assertEquals(0, net.compareTo(after.getNetTotal().subtract(before.getNetTotal())));
            assertEquals(
                    0, gross.compareTo(after.getGross().minus(before.getGross()).amount()));
        }
    }

    private static Quotation some(Random random) {
        List<LineSpec> lines = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            lines.add(line(
                    random.nextInt(6),
                    new BigDecimal(1 + random.nextInt(99999)).movePointLeft(3).toPlainString(),
                    new BigDecimal(random.nextInt(9999999)).movePointLeft(4).toPlainString(),
                    String.valueOf(random.nextInt(30))));
        }
        return Samples.quotation(String.valueOf(random.nextInt(10)), lines.toArray(new LineSpec[0]));
    }
}
