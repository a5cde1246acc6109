package org.zhutong.sales.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.zhutong.shared.model.BusinessException;

/**
 * What a customer takes of a quotation: every normal line, unless an alternative is taken in its place, and the optional lines
 * they name.
 */
public final class QuotationChoice {
    private final Quotation quotation;
    private final Set<Integer> taken;
    private final Set<Integer> replaced = new HashSet<>();

    private QuotationChoice(Quotation quotation, Set<Integer> taken) {
        this.quotation = quotation;
        this.taken = taken;
    }

    /**
     * @param taken numbers of optional and alternative lines
     * @throws BusinessException INVALID for a number of no such line, two lines for the same one, or when nothing is left
     */
    public static QuotationChoice of(Quotation quotation, Collection<Integer> taken) {
        QuotationChoice choice = new QuotationChoice(quotation, new HashSet<>(taken));
        choice.check();
        return choice;
    }

    /** What is offered without options, which may be nothing. */
    public static QuotationChoice none(Quotation quotation) {
        return new QuotationChoice(quotation, Set.of());
    }

    private void check() {
        Set<Integer> unknown = new HashSet<>(taken);
        boolean empty = true;
        for (QuotationLine line : quotation.lines()) {
            boolean named = line.getKind() != LineKind.NORMAL && unknown.remove(line.getLineNo());
            Integer main = line.getAlternativeTo();
            if (named && main != null && !replaced.add(main)) {
                throw BusinessException.invalidField("taken", "sales.choice.twice", main);
            }
            // whatever is taken in place of a normal line is bought instead
            empty = empty && !named && line.getKind() != LineKind.NORMAL;
        }
        if (!unknown.isEmpty()) {
            throw BusinessException.invalidField(
                    "taken", "sales.choice.unknown", unknown.iterator().next(), quotation.label());
        }
        if (empty) {
            throw BusinessException.invalidField("taken", "sales.choice.empty", quotation.label());
        }
    }

    /** Whether a line of the quotation is bought. */
    public boolean takes(QuotationLine line) {
        return line.getKind() == LineKind.NORMAL
                ? !replaced.contains(line.getLineNo())
                : taken.contains(line.getLineNo());
    }

    /** What is bought comes to. */
    public SalesAmounts amounts() {
        return SalesAmounts.of(quotation.lines(), this::takes, quotation.getCurrency());
    }
}
