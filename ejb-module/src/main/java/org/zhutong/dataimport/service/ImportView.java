package org.zhutong.dataimport.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.model.ImportState;

/**
 * An import.
 *
 * @param fileDetails what the file was found to be: the sheet, or encoding and delimiter
 * @param rows rows below the header that are not blank
 * @param suggestion how the file may be understood: as you, or else somebody, did last time with such a file; or guessed
 * @param mapping how it is understood; null until said
 * @param counts of the dry run or the commit
 * @param preview the first rows, in the order of the columns
 */
public record ImportView(
        Long id,
        int version,
        String fileName,
        String fileDetails,
        String uploadedBy,
        Instant uploadedAt,
        ImportState state,
        int rows,
        List<ColumnView> columns,
        MappingCommand suggestion,
        @Nullable MappingCommand mapping,
        CountsView counts,
        @Nullable Long priceListId,
        List<List<String>> preview)
        implements Serializable {}
