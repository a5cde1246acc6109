package org.zhutong.contract.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.model.ContractKind;

/**
 * A standard clause with every wording it had.
 *
 * @param version optimistic version, for If-Match
 * @param text its present wording
 * @param variables names of the places in it
 * @param revisions the last first
 */
public record ClauseView(
        long id,
        int version,
        String code,
        String title,
        String text,
        @Nullable String riskNote,
        ClauseKind kind,
        @Nullable String group,
        @Nullable ContractKind contractKind,
        int position,
        boolean active,
        int revision,
        Set<String> variables,
        List<Revision> revisions)
        implements Serializable {

    /** A wording: by whom and when. */
    public record Revision(
            int revision,
            String title,
            String text,
            @Nullable String riskNote,
            String madeBy,
            String madeByName,
            Instant madeAt)
            implements Serializable {}
}
