package org.zhutong.crm.service;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CustomerTraits;

/**
 * What is known of a customer about to be entered; anything may be missing.
 *
 * @param branchId look in this branch only; null: in all of the caller's
 * @param except the customer it is itself, when it is there already
 */
public record DuplicateQuery(
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 40) String taxId,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 300) String address,
        @Nullable Long branchId,
        @Nullable Long except)
        implements Serializable {

    CustomerTraits traits() {
        return new CustomerTraits(name, taxId, Stream.ofNullable(phone), address);
    }
}
