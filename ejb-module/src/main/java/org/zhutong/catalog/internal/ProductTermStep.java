package org.zhutong.catalog.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** One portion of {@link ProductTermFiller}, in a transaction of its own. */
@Stateless
@PermitAll
public class ProductTermStep {
    @Inject
    private ProductTerms terms;

    /** @return the last product of the portion; null when there are no more */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public @Nullable Long fill(long after) {
        return terms.fill(after);
    }
}
