package org.zhutong.sales.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry that came as a file; see {@link InquiryCommand}.
 *
 * @param customerId who asks; its branch is the inquiry's
 * @param owner user name of whoever answers it; left out: the caller
 */
public record InquiryFileCommand(
        @NotNull Long customerId,
        @Nullable @Size(max = 200) String projectName,
        @Nullable @Size(max = 100) String contactName,
        @Nullable Long opportunityId,
        @Nullable @Size(max = 100) String owner) {}
