package org.zhutong.sales.spi;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.DocumentLink;

/** The contracts sales documents belong to. Implemented, as a CDI bean, by the feature that keeps them. */
public interface Agreements {
    /** The contract made of a quotation, in its last version, unless it was called off; null where there is none. */
    @Nullable
    DocumentLink ofQuotation(long quotationId);

    /** Those of the quotations of which a contract was made, as {@link #ofQuotation} tells of one. */
    Set<Long> among(Collection<Long> quotationIds);

    /** The version of a contract by which something was ordered. */
    DocumentLink get(long contractId);
}
