package org.zhutong.dataimport.service;

import java.io.Serializable;
import java.util.List;

/**
 * A column of the file.
 *
 * @param name its header; its letter where it has none
 * @param filled rows that have something in it
 * @param sample the first thing in it
 * @param values its different values with how often they occur, most frequent first; empty when there are more than 30
 */
public record ColumnView(String name, int filled, String sample, List<ValueView> values) implements Serializable {

    /** A value and the number of rows that have it. */
    public record ValueView(String value, int rows) implements Serializable {}
}
