package org.zhutong.sales.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * A template of quotations, in a list.
 *
 * @param name its branch's only one of this name
 * @param createdBy user name of who saved it, {@code createdByName} the person's name
 */
public record QuotationTemplateRow(
        long id,
        int version,
        String name,
        long branchId,
        String branchName,
        String createdBy,
        String createdByName,
        Instant createdAt)
        implements Serializable {}
