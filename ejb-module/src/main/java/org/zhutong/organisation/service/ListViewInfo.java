package org.zhutong.organisation.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A saved view of a list, as the caller sees it.
 *
 * @param list path of the page that shows the list
 * @param query search, filters and sort as in the address of that page, without {@code ?}; null: none
 * @param columns names of the columns, with commas between; null: those the list starts with
 * @param ownerName name of the person whose view it is
 * @param mine whether that is the caller
 * @param changeable whether the caller may rename, change and delete it
 */
public record ListViewInfo(
        long id,
        String list,
        String name,
        @Nullable String query,
        @Nullable String columns,
        String ownerName,
        boolean mine,
        boolean shared,
        boolean changeable)
        implements Serializable {}
