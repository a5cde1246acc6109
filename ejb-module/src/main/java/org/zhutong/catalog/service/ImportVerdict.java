package org.zhutong.catalog.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Violation;

/**
 * What an {@link ImportedProduct} comes to.
 *
 * @param product whether the product is new, changed or as it was; meaningless when refused
 * @param priceWritten whether a price is entered or changed
 * @param refusal the rule it breaks; null when it lands
 */
public record ImportVerdict(
        Effect product, boolean priceWritten, @Nullable Violation refusal) implements Serializable {

    /** What happens to the product itself. */
    public enum Effect {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
