package org.zhutong.dataimport.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How far a dry run or commit is.
 *
 * @param running whether one is running
 * @param rowsDone rows tried so far
 * @param rows rows in all
 * @param failure why the last one ended without a result, in the caller's language; null when it did not
 */
public record ProgressView(
        boolean running, int rowsDone, int rows, @Nullable String failure) implements Serializable {

    public int percent() {
        return rows == 0 ? 0 : (int) (100L * rowsDone / rows);
    }
}
