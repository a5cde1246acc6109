package org.zhutong.catalog.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers and projects price lists can be for. Implemented by crm; a CDI bean. */
public interface PriceTargets {
    /** Customers by id, whatever their branch: for lists that are scoped themselves. Unknown ids are left out. */
    Map<Long, PriceTarget> customers(Collection<Long> ids);

    /** Projects (opportunities) by id, as {@link #customers}. */
    Map<Long, PriceTarget> projects(Collection<Long> ids);

    /** Customers within the caller's scope that fit what is typed; some of them when nothing is. */
    List<PriceTarget> findCustomers(@Nullable String q, int limit);

    /** Open projects, as {@link #findCustomers}. */
    List<PriceTarget> findProjects(@Nullable String q, int limit);
}
