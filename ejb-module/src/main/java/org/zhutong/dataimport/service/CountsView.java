package org.zhutong.dataimport.service;

import java.io.Serializable;
import org.zhutong.dataimport.model.ImportCounts;

/**
 * What the rows came to.
 *
 * @param created products that were not there
 * @param warnings rows that land but not quite as they stand there, or are left out with something to know
 * @param prices prices entered or changed
 */
public record CountsView(
        int created,
        int changed,
        int unchanged,
        int filtered,
        int refused,
        int warnings,
        int prices,
        int newUnits,
        int newCategories)
        implements Serializable {

    static CountsView of(ImportCounts counts) {
        return new CountsView(
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                counts.filtered(),
                counts.refused(),
                counts.warnings(),
                counts.prices(),
                counts.newUnits(),
                counts.newCategories());
    }
}
