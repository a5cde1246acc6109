package org.zhutong.crm.spi;

import java.util.List;
import org.zhutong.crm.service.HistoryView;

/** What came of an opportunity, as far as the caller may see it. The implementations are CDI beans. */
public interface OpportunityDocuments {
    /** Where its lists stand among those of the other features, in the order of the work. */
    int position();

    /**
     * The latest documents of each kind, those of all kinds the caller reads.
     *
     * @param opportunityId one the caller sees; what came of it is of the same branch
     */
    List<HistoryView> of(long opportunityId);
}
