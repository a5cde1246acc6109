package org.zhutong.dataimport.internal;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet program shows it, from 1
 * @param cells from the first column on; may be shorter or longer than the header
 */
record FileRow(long number, List<FileCell> cells) {
    boolean isBlank() {
        return cells.stream().allMatch(FileCell::isBlank);
    }

    FileCell cell(int column) {
        return column < cells.size() ? cells.get(column) : FileCell.BLANK;
    }
}
