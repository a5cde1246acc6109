package org.zhutong.sales.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.function.Predicate;
import org.zhutong.shared.model.Money;

/** What lines come to together: always the sum of their amounts, to the cent. */
public record SalesAmounts(BigDecimal net, BigDecimal tax, BigDecimal gross) implements Serializable {
    static <L extends SalesLine> SalesAmounts of(Iterable<L> lines, Predicate<? super L> counted, String currency) {
        Money net = Money.zero(currency);
        Money tax = Money.zero(currency);
        for (L line : lines) {
            if (counted.test(line)) {
                net = net.plus(Money.of(line.getNet(), currency));
                tax = tax.plus(Money.of(line.getTax(), currency));
            }
        }
        return new SalesAmounts(net.amount(), tax.amount(), net.plus(tax).amount());
    }
}
