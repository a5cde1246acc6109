package org.zhutong.crm.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A contact with its customer.
 *
 * @param version of the customer, by which changes of the contact are guarded
 */
public record ContactRow(
        Long id,
        int version,
        Long customerId,
        String customerCode,
        String customerName,
        String name,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        boolean primary)
        implements Serializable {}
