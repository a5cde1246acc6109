package org.zhutong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.service.PageRequest;

/**
 * What a list page was asked for, read from its URL: {@code ?q=…&sort=-name&cursor=…&count=true} and its filters. Lists are
 * plain GET pages: they can be bookmarked, shared and walked back to, and keep nothing on the server.
 */
@Named("list")
@RequestScoped
public class ListRequest {
    private static final Set<String> RESERVED = Set.of("q", "sort", "cursor", "count", "limit");

    private final HttpServletRequest request;

    @Inject
    public ListRequest(HttpServletRequest request) {
        this.request = request;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ListRequest() {
        this.request = null;
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
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** All filters that are set, without search, sort and paging. */
    public Map<String, String> getFilters() {
        Map<String, String> filters = parameters();
        filters.keySet().removeAll(RESERVED);
        return filters;
    }

    /** The page of rows that is asked for, for a service. */
    public PageRequest request() {
        return new PageRequest(getQ(), getFilters(), getSort(), PageRequest.DEFAULT_LIMIT, getCursor(), isCount());
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

    /** The list without search and filters. */
    public String getClearUrl() {
        return request.getRequestURI();
    }

    /** The same search, filters and sort at another path, e.g. an export. */
    public String at(String path) {
        Map<String, String> parameters = parameters();
        parameters.keySet().removeAll(List.of("cursor", "count"));
        return request.getContextPath() + path + query(parameters);
    }

    /** URL of this list with one filter set to another value; an empty value takes the filter away. */
    public String filterUrl(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? url(Map.of(), name, "cursor") : url(Map.of(name, value), "cursor");
    }

    private String url(Map<String, String> changes, String... removed) {
        Map<String, String> parameters = parameters();
        parameters.keySet().removeAll(List.of(removed));
        parameters.putAll(changes);
        return request.getRequestURI() + query(parameters);
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : request.getParameterMap().keySet()) {
            if (!name.startsWith("jakarta.faces.") && !name.contains(":")) {
                String value = filter(name);
                if (value != null) {
                    parameters.put(name, Objects.requireNonNull(value));
                }
            }
        }
        return parameters;
    }

    private static String query(Map<String, String> parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters.forEach((name, value) -> query.add(encode(name) + "=" + encode(value)));
        return query.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
