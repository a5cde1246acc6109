package org.zhutong.crm.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A place of a customer where goods go.
 *
 * @param remark what a driver has to know
 * @param active whether goods still go there
 */
public record SiteView(
        long id,
        int version,
        long customerId,
        String customerName,
        String name,
        String address,
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable String remark,
        boolean active)
        implements Serializable {}
