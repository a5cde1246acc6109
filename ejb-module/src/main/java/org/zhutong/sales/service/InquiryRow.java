package org.zhutong.sales.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.InquirySource;
import org.zhutong.sales.model.InquiryState;

/**
 * An inquiry in a list.
 *
 * @param owner user name of whoever answers it, {@code ownerName} the person's name
 */
public record InquiryRow(
        long id,
        String number,
        InquiryState status,
        InquirySource source,
        long customerId,
        String customerName,
        long branchId,
        @Nullable String projectName,
        String owner,
        String ownerName,
        LocalDate receivedOn)
        implements Serializable {}
