package org.zhutong.crm.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.model.ReminderRule;

/** Finds what some kinds of rule are about. Implementations are CDI beans; each kind has one. */
interface ReminderSource {
    Set<ReminderKind> kinds();

    /**
     * The next portion.
     *
     * @param branches for which the rule holds, not empty
     * @param after the id the last portion ended with
     */
    Portion due(ReminderRule rule, Collection<Long> branches, LocalDate today, long after, int limit);

    /** @param next where the next portion begins; null: this was the last */
    record Portion(List<Occasion> occasions, @Nullable Long next) {}
}
