package org.zhutong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.ListViewInfo;
import org.zhutong.shared.service.PageRequest;

/**
 * What a list page was asked for, read from its URL: {@code ?q=…&sort=-name&cursor=…&count=true} and its filters. Lists are
 * plain GET pages: they can be bookmarked, shared and walked back to, and keep nothing on the server.
 */
@Named("list")
@RequestScoped
public class ListRequest {
    private static final Set<String> RESERVED = Set.of("q", "sort", "cursor", "count", "limit", "view", "columns");
    private static final List<String> PAGING = List.of("cursor", "count", "limit");

    private final HttpServletRequest request;
    private final ShownList shown;
    private @Nullable Map<String, String> known;

    @Inject
    public ListRequest(HttpServletRequest request, ShownList shown) {
        this.request = request;
        this.shown = shown;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ListRequest() {
        this.request = null;
        this.shown = null;
    }

    /** What to search for, null when nothing. */
    public @Nullable String getQ() {
        return filter("q");
    }

    /** Field to sort by, with a leading minus for descending; null for the list's own order. */
    public @Nullable String getSort() {
        return filter("sort");
    }

    /** Where the page starts, null for the first one. */
    public @Nullable String getCursor() {
        return filter("cursor");
    }

    /** Whether the number of all rows was asked for. */
    public boolean isCount() {
        return "true".equals(filter("count"));
    }

    /** The value of a filter, null when not set. */
    public @Nullable String filter(String name) {
        return known().get(name);
    }

    /** All filters that are set, without search, sort and paging. */
    public Map<String, String> getFilters() {
        Map<String, String> filters = new LinkedHashMap<>(known());
        filters.keySet().removeAll(RESERVED);
        return filters;
    }

    /** The page of rows that is asked for, for a service. */
    public PageRequest request() {
        return request(known());
    }

    /** The page of rows that these parameters ask for. */
    static PageRequest request(Map<String, String> parameters) {
        Map<String, String> filters = new LinkedHashMap<>(parameters);
        filters.keySet().removeAll(RESERVED);
        return new PageRequest(
                parameters.get("q"),
                filters,
                parameters.get("sort"),
                PageRequest.DEFAULT_LIMIT,
                parameters.get("cursor"),
                "true".equals(parameters.get("count")));
    }

    /** Where the list stands, as in its address: search, filters, sort, view and columns; from the first page on. */
    public String getQuery() {
        Map<String, String> parameters = new LinkedHashMap<>(known());
        parameters.keySet().removeAll(PAGING);
        return query(parameters);
    }

    /** Whether the page shows something else than the saved view that is open. */
    public boolean isChanged() {
        ListViewInfo view = shown.getView();
        return view != null
                && (shown.getColumnsOfAddress() != null
                        || !ListRequest.parse(view.query()).equals(lasting(known())));
    }

    /** Only what says which rows there are, in which order. */
    static Map<String, String> lasting(Map<String, String> parameters) {
        Map<String, String> lasting = new LinkedHashMap<>(parameters);
        lasting.keySet().removeAll(PAGING);
        lasting.keySet().removeAll(List.of("view", "columns"));
        return lasting;
    }

    /** Whether anything narrows the list: an empty result then means "nothing found", not "nothing there yet". */
    public boolean isNarrowed() {
        return getQ() != null || !getFilters().isEmpty();
    }

    /** URL that sorts by a field, or the other way round when it is sorted by it. */
    public String sortUrl(String field) {
        return url(Map.of("sort", field.equals(getSort()) ? "-" + field : field), "cursor");
    }

    /** Value of {@code aria-sort} of a column. */
    public String ariaSort(String field) {
        if (field.equals(getSort())) {
            return "ascending";
        }
        return ("-" + field).equals(getSort()) ? "descending" : "none";
    }

    public String nextUrl(String cursor) {
        return url(Map.of("cursor", cursor));
    }

    public String getFirstUrl() {
        return url(Map.of(), "cursor");
    }

    public String getCountUrl() {
        return url(Map.of("count", "true"));
    }

    /** The list without search and filters; also without the view it would open with. */
    public String getClearUrl() {
        return request.getRequestURI() + (shown.getFirst() == null ? "" : "?view=0");
    }

    /** Where the list is. */
    public String getPath() {
        return request.getRequestURI();
    }

    /** The same search, filters and sort at another path, e.g. an export. */
    public String at(String path) {
        Map<String, String> parameters = new LinkedHashMap<>(known());
        parameters.keySet().removeAll(PAGING);
        return request.getContextPath() + path + query(parameters);
    }

    /** URL of this list with one filter set to another value; an empty value takes the filter away. */
    public String filterUrl(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? url(Map.of(), name, "cursor") : url(Map.of(name, value), "cursor");
    }

    private String url(Map<String, String> changes, String... removed) {
        Map<String, String> parameters = new LinkedHashMap<>(known());
        parameters.keySet().removeAll(List.of(removed));
        parameters.putAll(changes);
        return request.getRequestURI() + query(parameters);
    }

    private Map<String, String> known() {
        Map<String, String> parameters = known;
        if (parameters == null) {
            parameters = parameters(request);
            if (parameters.isEmpty()) {
                parameters = shown.opening();
            }
            known = parameters;
        }
        return parameters;
    }

    /** What the address says, without what belongs to Faces. */
    static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : request.getParameterMap().keySet()) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank() && !name.startsWith("jakarta.faces.") && !name.contains(":")) {
                parameters.put(name, value.strip());
            }
        }
        return parameters;
    }

    /** Parameters as the part of an address that begins with {@code ?}; empty when there are none. */
    static String query(Map<String, String> parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters.forEach((name, value) -> query.add(encode(name) + "=" + encode(value)));
        return query.toString();
    }

    /** The other way round; what is no parameter is left out. */
    static Map<String, String> parse(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query == null) {
            return parameters;
        }
        for (String pair : query.replaceFirst("^\\?", "").split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = decode(pair.substring(equals + 1));
                if (!value.isBlank()) {
                    parameters.put(decode(pair.substring(0, equals)), value.strip());
                }
            }
        }
        return parameters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that stands for itself
            return text;
        }
    }
}
