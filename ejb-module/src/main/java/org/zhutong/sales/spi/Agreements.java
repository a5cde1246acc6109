package org.zhutong.sales.spi;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.shared.model.BusinessException;

/** The contracts sales documents belong to. Implemented, as a CDI bean, by the feature that keeps them. */
public interface Agreements {
    /** The contract made of a quotation, in its last version, unless it was called off; null where there is none. */
    @Nullable
    DocumentLink ofQuotation(long quotationId);

    /** Those of the quotations of which a contract was made, as {@link #ofQuotation} tells of one. */
    Set<Long> among(Collection<Long> quotationIds);

    /** The version of a contract by which something was ordered. */
    DocumentLink get(long contractId);

    /**
     * Refuses unless what is ordered by a contract is in the version of it that is in force. Others who order by it wait until the
     * transaction ends; locked last of all a document locks.
     *
     * @throws BusinessException CONFLICT when it is not in force, or with a violation for each item of which too much is ordered
     */
    void requireCovered(long contractId);
}
