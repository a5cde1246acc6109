package org.zhutong.shared.web;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/**
 * A list: what its columns are, where its rows come from, what can be done to several of them. Everything around it (search,
 * saved views, choice of columns, export, bulk actions) is the same for all lists and finds it by its {@link ListAt}.
 *
 * @param <T> a row
 */
public abstract class ListPage<T> {
    @Inject
    private ListRequest list;

    private @Nullable Page<T> page;

    /** The page of rows that the address asks for. */
    public Page<T> getPage() {
        Page<T> known = page;
        if (known == null) {
            known = read(list.request());
            page = known;
        }
        return known;
    }

    /** Asks the service, which checks the permission and keeps to the caller's scope. */
    public abstract Page<T> read(PageRequest request);

    /** In the order they stand in; exactly one of them names the row. */
    public abstract List<Column<T>> columns();

    /** What can be done to several rows at once. */
    public List<BulkAction<T>> actions() {
        return List.of();
    }
}
