package org.zhutong.crm.internal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to remind somebody of.
 *
 * @param subjectId of what it is about
 * @param key what makes this time another than the last
 * @param responsible user name of whoever looks after it
 * @param args of the subject line, whose text is {@code crm.reminder.<kind>.subject}
 */
record Occasion(
        long subjectId,
        String key,
        long customerId,
        long branchId,
        String responsible,
        @Nullable Long opportunityId,
        @Nullable String projectName,
        List<? extends Serializable> args) {}
