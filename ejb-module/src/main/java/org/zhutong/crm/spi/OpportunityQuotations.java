package org.zhutong.crm.spi;

import java.util.Optional;
import org.zhutong.crm.service.HistoryView;

/** What was quoted for an opportunity, as far as the caller may see it. The implementation is a CDI bean. */
public interface OpportunityQuotations {
    /** Empty where the caller reads no quotations. */
    Optional<HistoryView> of(long opportunityId);
}
