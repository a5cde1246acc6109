package org.zhutong.crm.model;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a customer that anyone who may write customers may change (not: code, branch, credit, terms).
 *
 * @param name required, at most 200 characters
 * @param level required
 * @param salesperson user name of who looks after it
 * @param taxId unified social credit code, see {@link SocialCreditCode}
 * @param region where it is, at most 100 characters: a division of China however it is written ({@link Divisions#find}), or any text
 * @param address at most 300 characters
 * @param phone at most 40 characters
 * @param remark at most 1000 characters
 * @param active whether it may be sold to
 * @param industry null: not said
 */
public record CustomerData(
        @Nullable String name,
        @Nullable CustomerLevel level,
        @Nullable String salesperson,
        @Nullable String taxId,
        @Nullable String region,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String remark,
        boolean active,
        @Nullable CustomerIndustry industry) {}
