package org.zhutong.dataimport.service;

import java.io.Serializable;
import java.time.Instant;
import org.zhutong.dataimport.model.ImportState;

/** An import in the list. */
public record ImportListRow(
        Long id,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        ImportState state,
        int rows,
        int created,
        int changed,
        int unchanged,
        int refused)
        implements Serializable {}
