package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.model.ReminderRule;
import org.zhutong.crm.spi.SalesFacts;
import org.zhutong.crm.spi.SalesFacts.OpenQuotation;

/** Quotations that expire within the days of the rule: once for each last day. */
@ApplicationScoped
public class ExpiringQuotations implements ReminderSource {
    @Inject
    @Any
    private Instance<SalesFacts> facts;

    @Override
    public ReminderKind kind() {
        return ReminderKind.QUOTATION_EXPIRES;
    }

    @Override
    public Portion due(ReminderRule rule, Collection<Long> branches, LocalDate today, long after, int limit) {
        List<OpenQuotation> found = facts.get().expiring(branches, today, today.plusDays(rule.getDays()), after, limit);
        return new Portion(
                found.stream().map(ExpiringQuotations::occasion).toList(),
                found.size() < limit ? null : found.get(limit - 1).id());
    }

    private static Occasion occasion(OpenQuotation quotation) {
        return new Occasion(
                quotation.id(),
                quotation.validUntil().toString(),
                quotation.customerId(),
                quotation.branchId(),
                quotation.salesperson(),
                null,
                quotation.projectName(),
                List.of(quotation.label(), quotation.validUntil()));
    }
}
