package org.zhutong.approval.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One version of what a policy says, see {@link PolicyView}.
 *
 * @param madeBy user name, {@code madeByName} what they are called
 */
public record RevisionView(
        int revision,
        String madeBy,
        String madeByName,
        Instant madeAt,
        boolean matchAll,
        List<PolicyView.Condition> conditions,
        List<PolicyStepView> steps)
        implements Serializable {}
