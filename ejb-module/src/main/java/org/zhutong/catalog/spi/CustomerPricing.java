package org.zhutong.catalog.spi;

import java.util.Optional;

/** Tells what of a customer decides on prices. Implemented by crm; a CDI bean. */
public interface CustomerPricing {
    /** @return nothing when there is no such customer within the caller's branches */
    Optional<CustomerPricingInfo> of(long customerId);
}
