package org.zhutong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.ListSettings;
import org.zhutong.organisation.service.ListViewInfo;
import org.zhutong.organisation.service.ListViewService;

/**
 * The list at the address that was asked for, as its reader likes it. Which columns show: those in the address ({@code
 * columns=}), else those of the saved view in the address ({@code view=}), else those the person chose, else the list's own.
 */
@Named("shown")
@RequestScoped
public class ShownList {
    static final String EXPORT = ".xlsx";

    private static final String VIEW = "view";
    private static final String COLUMNS = "columns";

    private final HttpServletRequest request;
    private final Lists lists;
    private final ListViewService service;

    private @Nullable ListSettings settings;
    private @Nullable Set<String> names;

    @Inject
    public ShownList(HttpServletRequest request, Lists lists, ListViewService service) {
        this.request = request;
        this.lists = lists;
        this.service = service;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ShownList() {
        this.request = null;
        this.lists = null;
        this.service = null;
    }

    /** Path of the list's page; it is what the list is known by. */
    public String getPath() {
        return request.getServletPath().replaceFirst("\\.(?:xlsx|xhtml)$", "");
    }

    /** Path of its export. */
    public String getExportPath() {
        return getPath() + EXPORT;
    }

    /** Whether there is a list of this kind at the address. */
    public boolean isThere() {
        return list() != null;
    }

    @Nullable
    ListPage<?> list() {
        return lists.at(getPath());
    }

    String title() {
        return lists.title(getPath());
    }

    /** The columns that show, in the list's order. */
    public List<? extends Column<?>> getColumns() {
        Set<String> chosen = names();
        return known().columns().stream()
                .filter(column -> column.first() || chosen.contains(column.name()))
                .toList();
    }

    /** Whether a column of this name shows. */
    public boolean shows(String name) {
        return column(name).first() || names().contains(name);
    }

    /** @throws IllegalStateException when the list has no such column */
    public Column<?> column(String name) {
        return known().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(getPath() + " has no column " + name));
    }

    /** Heading of a column where its cells repeat it; null for the one that names the row. */
    public @Nullable String label(String name) {
        Column<?> column = column(name);
        return column.first() ? null : Texts.text(column.label(), Languages.of(request));
    }

    /** Class of a column's cells. */
    public @Nullable String css(String name) {
        Column<?> column = column(name);
        return column.first() ? "zt-names" : column.end() ? "zt-end" : null;
    }

    /** All there are to choose from. */
    public List<? extends Column<?>> getChoices() {
        return known().columns();
    }

    /** The columns in the address, for links that keep them; null when it names none. */
    public @Nullable String getColumnsOfAddress() {
        String given = request.getParameter(COLUMNS);
        return given == null || given.isBlank() ? null : given;
    }

    /** Names of the columns that show, with commas between: what a saved view keeps. */
    public String getColumnNames() {
        return getColumns().stream().map(Column::name).collect(Collectors.joining(","));
    }

    private Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            ListViewInfo view = getView();
            String chosen = getColumnsOfAddress();
            chosen = chosen == null && view != null ? view.columns() : chosen;
            chosen = chosen == null ? settings().columns() : chosen;
            known = chosen == null ? initial() : new HashSet<>(Arrays.asList(chosen.split(",")));
            names = known;
        }
        return known;
    }

    private Set<String> initial() {
        return known().columns().stream()
                .filter(Column::initial)
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    public List<ListViewInfo> getViews() {
        return settings().views();
    }

    /** The saved view that is open; null when none is. */
    public @Nullable ListViewInfo getView() {
        String wanted = request.getParameter(VIEW);
        if (wanted == null) {
            return ListRequest.parameters(request).isEmpty() ? getFirst() : null;
        }
        return wanted.matches("\\d{1,18}") ? settings().view(Long.valueOf(wanted)) : null;
    }

    /** The view with which the list opens; null: with none. */
    public @Nullable ListViewInfo getFirst() {
        return settings().view(settings().defaultView());
    }

    /** Value of the parameter {@code view} that keeps the address from opening with the first view; null: nothing needed. */
    public @Nullable Long getViewParameter() {
        ListViewInfo view = getView();
        if (view != null) {
            return view.id();
        }
        return getFirst() == null ? null : Long.valueOf(0);
    }

    /** What the list opens with when its address says nothing: search, filters, sort and view. */
    public Map<String, String> opening() {
        ListViewInfo first = isThere() ? getFirst() : null;
        return first == null ? Map.of() : opening(first);
    }

    /** Address that opens a view. */
    public String viewUrl(ListViewInfo view) {
        return request.getContextPath() + getPath() + ListRequest.query(opening(view));
    }

    private static Map<String, String> opening(ListViewInfo view) {
        Map<String, String> parameters = ListRequest.parse(view.query());
        parameters.put(VIEW, Long.toString(view.id()));
        return parameters;
    }

    /** What can be done to several rows, by this reader. */
    public List<? extends BulkAction<?>> getActions() {
        ListPage<?> list = list();
        return list == null
                ? List.of()
                : list.actions().stream()
                        .filter(action -> request.isUserInRole(action.permission()))
                        .toList();
    }

    /** Names of what can be done to a row, with spaces between. */
    @SuppressWarnings("unchecked")
    public String actions(Object row) {
        return getActions().stream()
                .filter(action -> ((BulkAction<Object>) action).applies().test(row))
                .map(BulkAction::name)
                .collect(Collectors.joining(" "));
    }

    private ListPage<?> known() {
        return Objects.requireNonNull(list(), () -> "no list at " + getPath());
    }

    private ListSettings settings() {
        ListSettings known = settings;
        if (known == null) {
            known = isThere() ? service.of(getPath()) : ListSettings.NONE;
            settings = known;
        }
        return known;
    }
}
