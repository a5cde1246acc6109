package org.zhutong.crm.model;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a site.
 *
 * @param name required, at most 100 characters
 * @param address required, at most 300 characters
 * @param contactName who takes the goods there, at most 100 characters
 * @param phone of who takes them, at most 40 characters
 * @param remark what a driver has to know: hours, gate, height, at most 500 characters
 * @param active whether goods still go there
 */
public record SiteData(
        @Nullable String name,
        @Nullable String address,
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable String remark,
        boolean active) {}
