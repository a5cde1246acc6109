package org.zhutong.sales.service;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What may be said otherwise of an inquiry: all but who asks and the text as received.
 *
 * @param owner user name of whoever answers it; left out: whoever did before
 */
public record InquiryChangeCommand(
        @Nullable @Size(max = 200) String projectName,
        @Nullable @Size(max = 100) String contactName,
        @Nullable Long opportunityId,
        @Nullable @Size(max = 100) String owner) {}
