package org.zhutong.dataimport.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.model.RowOutcome;
import org.zhutong.dataimport.model.Severity;

/**
 * What a row of the file came to.
 *
 * @param row its number as a spreadsheet program shows it
 * @param severity of its worst finding
 */
public record ReportRow(
        long row,
        RowOutcome outcome,
        Severity severity,
        @Nullable String sku,
        List<FindingView> findings) implements Serializable {}
