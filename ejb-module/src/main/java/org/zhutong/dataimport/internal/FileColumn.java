package org.zhutong.dataimport.internal;

import java.util.List;

/**
 * A column of a file.
 *
 * @param name its header; its letter where it has none
 * @param index from 0
 * @param filled rows that have something in it
 * @param sample the first thing in it
 * @param values its different values with how often they occur, by frequency; empty when there are many
 */
public record FileColumn(String name, int index, int filled, String sample, List<ValueCount> values) {
    /** A column with more different values is no category of rows. */
    static final int MAX_VALUES = 30;

    /** How often a value occurs. */
    public record ValueCount(String value, int rows) {}
}
