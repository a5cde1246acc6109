package org.zhutong.crm.spi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ReminderKind;

/** Documents of one kind whose end people are to be reminded of, whoever calls. Implementations are CDI beans, one for each kind. */
public interface DocumentsWithEnd {
    ReminderKind kind();

    /**
     * Those that are open and whose last day is one of these, by id; continued after the last one's id.
     *
     * @param branches not empty
     */
    List<EndingDocument> ending(Collection<Long> branches, LocalDate from, LocalDate to, long afterId, int limit);

    /**
     * A document somebody looks after.
     *
     * @param label its number with the version
     * @param salesperson user name
     */
    record EndingDocument(
            long id,
            String label,
            long customerId,
            long branchId,
            String salesperson,
            LocalDate lastDay,
            @Nullable String projectName) {}
}
