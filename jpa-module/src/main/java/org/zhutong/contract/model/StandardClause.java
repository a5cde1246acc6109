package org.zhutong.contract.model;

import org.jspecify.annotations.Nullable;

/** A standard clause as contracts copy it: its present wording. @param position its place among the others */
public record StandardClause(
        Long templateId,
        int revision,
        String code,
        ClauseKind kind,
        @Nullable String group,
        int position,
        String title,
        String text,
        @Nullable String riskNote) {}
