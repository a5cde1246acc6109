package org.zhutong.crm.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.MergeField;

/** Two customers side by side, before one of them becomes part of the other. */
public record MergeComparison(CustomerView survivor, CustomerView merged, List<Row> rows) implements Serializable {

    /**
     * One value of both.
     *
     * @param missing whether only the one that goes has it: then it is mostly wanted
     */
    public record Row(
            MergeField field,
            @Nullable String survivor,
            @Nullable String merged,
            boolean differs,
            boolean missing) implements Serializable {}
}
