package org.zhutong.sales.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.Inquiry;
import org.zhutong.sales.model.InquirySource;

/**
 * An inquiry that has come.
 *
 * @param customerId who asks; its branch is the inquiry's
 * @param source how it came
 * @param text as received: a mail with an item on each line, or rows copied from a spreadsheet
 * @param opportunityId what it belongs to; goes with it to the quotation
 * @param owner user name of whoever answers it; left out: the caller
 */
public record InquiryCommand(
        @NotNull Long customerId,
        @NotNull InquirySource source,
        @NotBlank @Size(max = Inquiry.MAX_TEXT) String text,
        @Nullable @Size(max = 200) String projectName,
        @Nullable @Size(max = 100) String contactName,
        @Nullable Long opportunityId,
        @Nullable @Size(max = 100) String owner) {}
