package org.zhutong.contract.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.model.ContractKind;

/** A standard clause in a list. @param revision the number of its present wording */
public record ClauseRow(
        long id,
        String code,
        String title,
        ClauseKind kind,
        @Nullable String group,
        @Nullable ContractKind contractKind,
        int position,
        int revision,
        boolean active)
        implements Serializable {}
