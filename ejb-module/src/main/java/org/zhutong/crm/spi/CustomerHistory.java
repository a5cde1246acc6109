package org.zhutong.crm.spi;

import java.util.List;
import org.zhutong.crm.service.BoughtView;
import org.zhutong.crm.service.HistoryView;

/** What a feature knows of the dealings with a customer, as far as the caller may see it. Implementations are CDI beans. */
public interface CustomerHistory {
    /** Where its lists stand on the customer's page: in the order in which the work goes, lowest first. */
    int position();

    /** The latest documents, one list for each kind; a kind the caller may not read is left out. */
    List<HistoryView> latest(long customerId);

    /** What the customer buys, the most first; nothing where the caller may not read it. */
    List<BoughtView> bought(long customerId);
}
