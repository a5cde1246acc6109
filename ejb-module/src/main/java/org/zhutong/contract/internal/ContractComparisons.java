package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractClause;
import org.zhutong.contract.model.ContractLine;
import org.zhutong.contract.model.ContractTerms;
import org.zhutong.contract.model.ContractVariable;
import org.zhutong.contract.service.ContractComparison;
import org.zhutong.contract.service.ContractComparison.ClauseChange;
import org.zhutong.contract.service.ContractComparison.Figures;
import org.zhutong.contract.service.ContractComparison.Kind;
import org.zhutong.contract.service.ContractComparison.LineChange;
import org.zhutong.contract.service.ContractComparison.Segment;
import org.zhutong.contract.service.ContractComparison.Side;
import org.zhutong.contract.service.ContractComparison.Term;

/** How two versions of a contract differ: terms, wording by the word, items by their figures, payments. */
@ApplicationScoped
public class ContractComparisons {
    @Inject
    private ContractPlaces places;

    public ContractComparison of(Contract before, Contract after) {
        Map<String, String> old = before.places(places.of(before));
        Map<String, String> now = after.places(places.of(after));
        String payment = ContractVariable.PAYMENT.place();
        List<Term> payments = new ArrayList<>();
        add(payments, "payments", old.get(payment), now.get(payment));
        return new ContractComparison(
                side(before),
                side(after),
                terms(before.getTerms(), after.getTerms()),
                clauses(before, after, old, now),
                lines(before, after),
                payments.isEmpty() ? null : payments.get(0));
    }

    private static Side side(Contract contract) {
        return new Side(
                Objects.requireNonNull(contract.getId()),
                contract.label(),
                contract.getStatus().name(),
                contract.getCurrency(),
                contract.getNetTotal(),
                contract.getTaxTotal(),
                contract.getGross().amount());
    }

    private static List<Term> terms(ContractTerms before, ContractTerms after) {
        List<Term> terms = new ArrayList<>();
        add(terms, "title", before.title(), after.title());
        add(terms, "project", before.projectName(), after.projectName());
        add(terms, "contact", before.contactName(), after.contactName());
        add(terms, "salesperson", before.salesperson(), after.salesperson());
        add(terms, "date", before.date(), after.date());
        add(terms, "effective-from", before.effectiveFrom(), after.effectiveFrom());
        add(terms, "valid-until", before.validUntil(), after.validUntil());
        add(terms, "delivery", before.deliveryTerms(), after.deliveryTerms());
        add(terms, "penalty", before.penaltyTerms(), after.penaltyTerms());
        return terms;
    }

    private static void add(List<Term> terms, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            terms.add(new Term(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    /** Clauses belong together when they are copies of one standard clause, else by their title. */
    private static List<ClauseChange> clauses(
            Contract before, Contract after, Map<String, String> old, Map<String, String> now) {
        Map<String, ContractClause> known = new HashMap<>();
        before.clauses().forEach(clause -> known.putIfAbsent(key(clause), clause));
        List<ClauseChange> changes = new ArrayList<>();
        for (ContractClause clause : after.clauses()) {
            ContractClause was = known.remove(key(clause));
            String text = clause.wording(now);
            if (was == null) {
                changes.add(new ClauseChange(Kind.ADDED, clause.getTitle(), List.of(new Segment(Kind.ADDED, text))));
                continue;
            }
            List<Segment> segments = TextComparison.of(was.wording(old), text);
            boolean same = clause.getTitle().equals(was.getTitle())
                    && segments.stream().allMatch(one -> one.kind() == Kind.SAME);
            changes.add(new ClauseChange(same ? Kind.SAME : Kind.CHANGED, clause.getTitle(), segments));
        }
        before.clauses().stream()
                .filter(clause -> known.containsValue(clause))
                .forEach(clause -> changes.add(new ClauseChange(
                        Kind.REMOVED, clause.getTitle(), List.of(new Segment(Kind.REMOVED, clause.wording(old))))));
        return changes;
    }

    private static String key(ContractClause clause) {
        Long template = clause.getTemplateId();
        return template == null ? "own " + clause.getTitle() : template.toString();
    }

    private static List<LineChange> lines(Contract before, Contract after) {
        Map<Integer, ContractLine> known = new TreeMap<>();
        before.lines().forEach(line -> known.put(line.getItem(), line));
        List<LineChange> changes = new ArrayList<>();
        for (ContractLine line : after.lines()) {
            changes.add(change(known.remove(line.getItem()), line));
        }
        known.values().forEach(line -> changes.add(change(line, null)));
        return changes;
    }

    private static LineChange change(@Nullable ContractLine was, @Nullable ContractLine is) {
        ContractLine shown = is == null ? Objects.requireNonNull(was) : is;
        Figures old = figures(was);
        Figures now = figures(is);
        Kind kind = old == null ? Kind.ADDED : now == null ? Kind.REMOVED : same(old, now) ? Kind.SAME : Kind.CHANGED;
        BigDecimal difference =
                (now == null ? BigDecimal.ZERO : now.gross()).subtract(old == null ? BigDecimal.ZERO : old.gross());
        return new LineChange(kind, shown.getItem(), shown.getSku(), shown.getProductName(), old, now, difference);
    }

    private static @Nullable Figures figures(@Nullable ContractLine line) {
        return line == null
                ? null
                : new Figures(
                        line.getQuantity().value(), line.getQuantity().unit(), line.getUnitPrice(), line.getGross());
    }

    private static boolean same(Figures one, Figures other) {
        return one.quantity().compareTo(other.quantity()) == 0
                && one.unit().equals(other.unit())
                && one.unitPrice().compareTo(other.unitPrice()) == 0
                && one.gross().compareTo(other.gross()) == 0;
    }
}
