package org.zhutong.approval.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApproverKind;
import org.zhutong.approval.service.StepView.Name;

/** A step as a policy writes it; see {@link StepCommand}. */
public record PolicyStepView(
        int level,
        ApproverKind kind,
        @Nullable String permission,
        List<Name> people,
        int needed,
        @Nullable Integer escalateAfterHours,
        List<Name> standbys)
        implements Serializable {}
