package org.zhutong.sales.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.sales.model.Samples.ACT;
import static org.zhutong.sales.model.Samples.TODAY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Percent;

/** Sections, options and alternatives of a quotation. */
class QuotationStructureTest {
    private static final LinePlace OPTION = new LinePlace(null, LineKind.OPTIONAL, null);

    private static LinePlace in(Integer section) {
        return new LinePlace(section, LineKind.NORMAL, null);
    }

    private static LinePlace insteadOf(int line) {
        return new LinePlace(null, LineKind.ALTERNATIVE, line);
    }

    private static QuotationSection section(String name, String discount) {
        return new QuotationSection("section", name, Percent.of(discount));
    }

    private static Quotation quotation(
            String discount, List<QuotationSection> sections, List<LineSpec> specs, List<LinePlace> places) {
        Quotation quotation = Samples.quotation(discount);
        change(quotation, discount, sections, specs, places);
        return quotation;
    }

    private static void change(
            Quotation quotation,
            String discount,
            List<QuotationSection> sections,
            List<LineSpec> specs,
            List<LinePlace> places) {
        quotation.change(
                7L, 1L, Samples.terms(discount), TODAY.plusDays(30), specs, new QuotationLayout(sections, places));
    }

    /** 10 at 100, 10 at 50 or 10 at 70 in its place, and 10 at 20 beside. */
    private static Quotation withOptions() {
        Quotation quotation = quotation(
                "0",
                List.of(),
                List.of(
                        Samples.priced("100", null, "0"),
                        Samples.priced("50", null, "0"),
                        Samples.priced("70", null, "0"),
                        Samples.priced("20", null, "0")),
                List.of(LinePlace.PLAIN, LinePlace.PLAIN, insteadOf(2), OPTION));
        quotation.submit(false, TODAY, ACT);
        quotation.send(TODAY, ACT);
        return quotation;
    }

    @Test
    void theDiscountOfASectionComesBetweenThoseOfTheLineAndTheWhole() {
        Quotation quotation = quotation(
                "2",
                List.of(section("A 栋", "10"), section("B 栋", "0")),
                List.of(Samples.priced("100", null, "5"), Samples.priced("100", null, "5")),
                List.of(in(1), in(2)));
        assertEquals("83.790000", quotation.lines().get(0).getUnitPrice().toPlainString());
        assertEquals("93.100000", quotation.lines().get(1).getUnitPrice().toPlainString());
        assertEquals("837.90", quotation.subtotal(1).net().toPlainString());
        assertEquals(Percent.of("16.21"), quotation.highestLineDiscount());
        assertEquals(Percent.of("11.56"), quotation.totalDiscount());
        // the section loses its discount, and with it the line
        change(
                quotation,
                "2",
                List.of(section("A 栋", "0")),
                List.of(Samples.priced("100", null, "5"), Samples.priced("100", null, "5")),
                List.of(in(1), in(1)));
        assertEquals("1862.00", quotation.getNetTotal().toPlainString());
    }

    @Test
    void sectionsAlwaysAddUpToTheWholeToTheCent() {
        Random random = new Random(20261127);
        for (int round = 0; round < 300; round++) {
            int count = 1 + random.nextInt(4);
            List<QuotationSection> sections = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                sections.add(section(
                        "S" + i, BigDecimal.valueOf(random.nextInt(1000001), 4).toPlainString()));
            }
            List<LineSpec> specs = new ArrayList<>();
            List<LinePlace> places = new ArrayList<>();
            int section = 0;
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                section = Math.min(count, section + random.nextInt(2));
                specs.add(Samples.priced(
                        BigDecimal.valueOf(random.nextInt(100000000), 6).toPlainString(),
                        random.nextInt(3) == 0
                                ? BigDecimal.valueOf(random.nextInt(100000), 3).toPlainString()
                                : null,
                        BigDecimal.valueOf(random.nextInt(500000), 4).toPlainString()));
                places.add(new LinePlace(
                        section == 0 ? null : section,
                        i > 0 && random.nextInt(3) == 0 ? LineKind.OPTIONAL : LineKind.NORMAL,
                        null));
            }
            Quotation quotation =
                    quotation(BigDecimal.valueOf(random.nextInt(300000), 4).toPlainString(), sections, specs, places);
            addsUp(quotation, count);
            quotation.submit(false, TODAY, ACT);
            quotation.send(TODAY, ACT);
            List<Integer> taken = quotation.lines().stream()
                    .filter(line -> line.getKind() == LineKind.OPTIONAL && random.nextBoolean())
                    .map(QuotationLine::getLineNo)
                    .toList();
            SalesAmounts promised = QuotationChoice.of(quotation, taken).amounts();
            quotation.accept(taken, TODAY, ACT);
            assertEquals(promised.gross(), quotation.getGross().amount());
            addsUp(quotation, count);
        }
    }

    private static void addsUp(Quotation quotation, int sections) {
        BigDecimal net = quotation.subtotal(null).net();
        BigDecimal tax = quotation.subtotal(null).tax();
        for (int i = 1; i <= sections; i++) {
            net = net.add(quotation.subtotal(i).net());
            tax = tax.add(quotation.subtotal(i).tax());
        }
        assertEquals(quotation.getNetTotal(), net);
        assertEquals(quotation.getTaxTotal(), tax);
        assertEquals(quotation.getGross().amount(), net.add(tax));
        BigDecimal lines =
                quotation.taken().stream().map(QuotationLine::getNet).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, quotation.getNetTotal().compareTo(lines));
        for (QuotationLine line : quotation.lines()) {
            // what is invoiced: quantity by price, no cent put on a line from elsewhere
            assertEquals(
                    0,
                    line.getNet()
                            .compareTo(line.getUnitPrice()
                                    .multiply(line.getBaseQuantity().value())
                                    .setScale(2, java.math.RoundingMode.HALF_UP)));
        }
        assertTrue(quotation
                        .getHighestGross()
                        .amount()
                        .compareTo(quotation.getGross().amount())
                >= 0);
    }

    @Test
    void optionsAreNotInTheTotalsButApprovalSeesThem() {
        Quotation quotation = withOptions();
        assertEquals("1500.00", quotation.getNetTotal().toPlainString());
        // 1000 + 700 in place of 500 + 200, with 13 % VAT
        assertEquals("2147.00", quotation.getHighestGross().amount().toPlainString());
        assertEquals(
                "2147.00", quotation.approvalSubject("客户").amount().amount().toPlainString());
        Quotation hidden = quotation(
                "0",
                List.of(),
                List.of(Samples.priced("100", null, "1"), Samples.priced("100", null, "60")),
                List.of(LinePlace.PLAIN, OPTION));
        assertEquals(Percent.of("60"), hidden.highestLineDiscount());
        assertEquals(Percent.of("1"), hidden.totalDiscount());
    }

    @Test
    void whatTheCustomerTakesIsWhatIsOrdered() {
        Quotation quotation = withOptions();
        String approved = quotation.currentHash();
        quotation.accept(List.of(3, 4), TODAY, ACT);
        assertEquals("1900.00", quotation.getNetTotal().toPlainString());
        assertEquals(approved, quotation.currentHash(), "choosing changes nothing that was approved");
        SalesOrder order =
                SalesOrder.of(quotation, "SO1", Samples.terms("0"), new DeliverySpec(5L, TODAY.plusDays(10)), ACT);
        assertEquals(
                List.of(1, 2, 3),
                order.lines().stream().map(SalesLine::getLineNo).toList());
        assertEquals("1900.00", order.getNetTotal().toPlainString());
        assertEquals(quotation.getGross(), order.getGross());
    }

    @Test
    void withoutAChoiceWhatWasOfferedIsBought() {
        Quotation quotation = withOptions();
        quotation.accept(TODAY, ACT);
        assertEquals("1500.00", quotation.getNetTotal().toPlainString());
        assertEquals(2, quotation.taken().size());
    }

    static Stream<Arguments> noChoices() {
        return Stream.of(
                Arguments.of(List.of(1), "sales.choice.unknown"),
                Arguments.of(List.of(9), "sales.choice.unknown"),
                Arguments.of(List.of(-1), "sales.choice.unknown"));
    }

    @ParameterizedTest
    @MethodSource("noChoices")
    void onlyWhatIsOfferedIsTaken(List<Integer> taken, String key) {
        Quotation quotation = withOptions();
        assertEquals(key, refused(() -> quotation.accept(taken, TODAY, ACT)).getKey());
        assertEquals(QuotationState.SENT, quotation.getStatus());
    }

    @Test
    void oneAlternativeAtMostIsTakenAndSomethingIsBought() {
        Quotation two = quotation(
                "0",
                List.of(),
                List.of(
                        Samples.priced("100", null, "0"),
                        Samples.priced("90", null, "0"),
                        Samples.priced("80", null, "0")),
                List.of(LinePlace.PLAIN, insteadOf(1), insteadOf(1)));
        assertEquals(
                "sales.choice.twice",
                refused(() -> QuotationChoice.of(two, List.of(2, 3))).getKey());
        Quotation optional = quotation("0", List.of(), List.of(Samples.cement()), List.of(OPTION));
        assertEquals(
                "sales.choice.empty",
                refused(() -> QuotationChoice.of(optional, List.of())).getKey());
        assertTrue(
                QuotationChoice.of(optional, List.of(1)).takes(optional.lines().get(0)));
    }

    static Stream<Arguments> noLayouts() {
        return Stream.of(
                Arguments.of(List.of(in(2), in(1)), "lines[1].section", "sales.section.order"),
                Arguments.of(List.of(in(1), in(null)), "lines[1].section", "sales.section.order"),
                Arguments.of(List.of(in(1), in(3)), "lines[1].section", "sales.section.unknown"),
                Arguments.of(List.of(in(0), in(1)), "lines[0].section", "sales.section.unknown"),
                Arguments.of(
                        List.of(LinePlace.PLAIN, insteadOf(2)), "lines[1].alternativeTo", "sales.alternative.unknown"),
                Arguments.of(List.of(OPTION, insteadOf(1)), "lines[1].alternativeTo", "sales.alternative.unknown"),
                Arguments.of(
                        List.of(LinePlace.PLAIN, insteadOf(3)), "lines[1].alternativeTo", "sales.alternative.unknown"),
                Arguments.of(
                        List.of(LinePlace.PLAIN, new LinePlace(null, LineKind.ALTERNATIVE, null)),
                        "lines[1].alternativeTo",
                        "sales.alternative.needed"),
                Arguments.of(
                        List.of(LinePlace.PLAIN, new LinePlace(null, LineKind.OPTIONAL, 1)),
                        "lines[1].alternativeTo",
                        "sales.alternative.not-here"));
    }

    @ParameterizedTest
    @MethodSource("noLayouts")
    void linesStandWhereTheyCan(List<LinePlace> places, String field, String key) {
        BusinessException refusal = refused(() -> quotation(
                "0", List.of(section("A", "0"), section("B", "0")), List.of(Samples.tile(), Samples.cement()), places));
        assertEquals(field, refusal.getViolations().get(0).field());
        assertEquals(key, refusal.getViolations().get(0).key());
    }

    @Test
    void theNextVersionSaysTheSame() {
        Quotation first = quotation(
                "1",
                List.of(section("地面", "5")),
                List.of(Samples.tile(), Samples.cement(), Samples.priced("9", null, "0")),
                List.of(LinePlace.PLAIN, in(1), new LinePlace(1, LineKind.ALTERNATIVE, 2)));
        first.submit(false, TODAY, ACT);
        Quotation second = first.revise(TODAY, TODAY.plusDays(30), ACT);
        assertEquals(first.getSections(), second.getSections());
        assertEquals(
                first.lines().stream().map(QuotationLine::getPlace).toList(),
                second.lines().stream().map(QuotationLine::getPlace).toList());
        assertEquals(first.getGross(), second.getGross());
        assertEquals(first.getHighestGross(), second.getHighestGross());
        assertFalse(QuotationComparison.of(first, second).stream()
                .anyMatch(row -> row.kind() != QuotationComparison.Kind.SAME));
    }

    @Test
    void aComparisonTellsOfSectionsTheirDiscountsAndKinds() {
        List<LineSpec> specs = List.of(Samples.tile(), Samples.cement(), Samples.priced("10", null, "0"));
        Quotation before = quotation("0", List.of(section("地面", "0")), specs, List.of(in(1), in(1), in(1)));
        Quotation after = quotation(
                "0",
                List.of(section("地面", "10"), section("墙面", "0")),
                specs,
                List.of(in(1), in(2), new LinePlace(2, LineKind.OPTIONAL, null)));
        List<QuotationComparison.Row> rows = QuotationComparison.of(before, after);
        assertEquals(
                "[Change[cause=SECTION_DISCOUNT, net=-1209.60]]",
                rows.get(0).changes().toString());
        assertEquals("[Change[cause=SECTION, net=0]]", rows.get(1).changes().toString());
        assertEquals(
                "[Change[cause=KIND, net=-100.00], Change[cause=SECTION, net=0]]",
                rows.get(2).changes().toString());
        assertEquals(
                after.getNetTotal().subtract(before.getNetTotal()),
                rows.stream().map(QuotationComparison.Row::net).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void theHashIsOfEveryPlaceAndStaysThatOfALineThatIsSimplyBought() {
        List<LineSpec> specs = List.of(Samples.tile(), Samples.cement());
        String plain = Samples.quotation("0", Samples.tile(), Samples.cement()).currentHash();
        assertEquals(
                plain,
                quotation("0", List.of(), specs, List.of(LinePlace.PLAIN, LinePlace.PLAIN))
                        .currentHash());
        String sections = quotation("0", List.of(section("A", "0")), specs, List.of(in(1), in(1)))
                .currentHash();
        assertNotEquals(plain, sections);
        assertNotEquals(
                sections,
                quotation("0", List.of(section("B", "0")), specs, List.of(in(1), in(1)))
                        .currentHash());
        assertNotEquals(
                plain,
                quotation("0", List.of(), specs, List.of(LinePlace.PLAIN, OPTION))
                        .currentHash());
    }

    private static BusinessException refused(Runnable action) {
        return assertThrows(BusinessException.class, action::run);
    }
}
