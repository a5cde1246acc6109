package org.zhutong.catalog.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.PriceListKind;

/**
 * A price list as it shall be.
 *
 * @param code letters, digits, dot, dash and underscore, at most 40; fixed once the list exists
 * @param name at most 200 characters
 * @param currency ISO 4217 code; null: the company's. Fixed once the list exists
 * @param customerLevel A, B or C; null: customers of every level
 * @param branchId null: customers of every branch; a list for somebody by name is kept by their branch
 * @param validFrom first day
 * @param validTo last day; null: open end, which a promotion cannot have
 * @param priority -1000 to 1000, a higher one wins over any other list of its kind; null is 0
 * @param active null is true
 * @param kind null: a standard list, or the kind the list has. A standard list can become a promotion and back; nothing else
 *     changes its kind
 * @param customerId whom a list of kind CUSTOMER or PROJECT is for; fixed once the list exists: null there is as it is
 * @param opportunityId the project a list of kind PROJECT is for; fixed likewise
 */
public record PriceListCommand(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(min = 3, max = 3) String currency,
        @Nullable @Size(max = 1) String customerLevel,
        @Nullable Long branchId,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Min(-1000) @Max(1000) Integer priority,
        @Nullable Boolean active,
        @Nullable PriceListKind kind,
        @Nullable Long customerId,
        @Nullable Long opportunityId)
        implements Serializable {}
