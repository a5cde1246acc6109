package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.model.ReminderRule;
import org.zhutong.crm.spi.DocumentsWithEnd;
import org.zhutong.crm.spi.DocumentsWithEnd.EndingDocument;

/** Documents that expire or end within the days of the rule: once for each last day. */
@ApplicationScoped
public class EndingDocuments implements ReminderSource {
    @Inject
    @Any
    private Instance<DocumentsWithEnd> documents;

    @Override
    public Set<ReminderKind> kinds() {
        return Set.of(
                ReminderKind.QUOTATION_EXPIRES,
                ReminderKind.CONTRACT_ENDS,
                ReminderKind.OBLIGATION_DUE,
                ReminderKind.REGISTRATION_ENDS,
                ReminderKind.SPECIAL_PRICE_ENDS,
                ReminderKind.CREDIT_RAISE_ENDS);
    }

    @Override
    public Portion due(ReminderRule rule, Collection<Long> branches, LocalDate today, long after, int limit) {
        List<EndingDocument> found = documents.stream()
                .filter(source -> source.kind() == rule.getKind())
                .flatMap(
                        source -> source.ending(branches, today, today.plusDays(rule.getDays()), after, limit).stream())
                .toList();
        return new Portion(
                found.stream().map(EndingDocuments::occasion).toList(),
                found.size() < limit ? null : found.get(limit - 1).id());
    }

    private static Occasion occasion(EndingDocument document) {
        return new Occasion(
                document.id(),
                document.lastDay().toString(),
                document.customerId(),
                document.branchId(),
                document.salesperson(),
                null,
                document.projectName(),
                List.of(document.label(), document.lastDay()));
    }
}
