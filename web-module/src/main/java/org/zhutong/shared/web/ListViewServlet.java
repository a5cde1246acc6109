package org.zhutong.shared.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.ListViewCommand;
import org.zhutong.organisation.service.ListViewService;
import org.zhutong.shared.model.BusinessException;

/**
 * What the tools of a list save: {@code POST /ui/list-views} with the list's path, what to {@code do}, and its parameters.
 * Answers the address to go on to, or why not.
 */
@WebServlet("/ui/list-views")
public class ListViewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Lists lists;

    @Inject
    private transient ListViewService views;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = text(request, "list");
            ListPage<?> list = path == null ? null : lists.at(path);
            if (path == null || list == null) {
                throw BusinessException.notFound("shared.not-found");
            }
            String url = request.getContextPath() + path + ListRequest.query(act(request, path, list));
            ServletRefusals.json(response, Json.createObjectBuilder().add("url", url));
        } catch (RuntimeException e) {
            ServletRefusals.json(request, response, e);
        }
    }

    /** @return the parameters of the address to go on to */
    private Map<String, String> act(HttpServletRequest request, String path, ListPage<?> list) {
        Map<String, String> here = ListRequest.parse(request.getParameter("query"));
        Map<String, String> next = ListRequest.lasting(here);
        switch (String.valueOf(text(request, "do"))) {
            case "columns" -> chooseColumns(request, path, list, here, next);
            case "save" -> {
                long id = views.save(new ListViewCommand(
                        path,
                        text(request, "name"),
                        query(list, next),
                        columns(list, text(request, "columns")),
                        checked(request, "shared")));
                openWith(path, id, checked(request, "first"), false);
                next.put("view", Long.toString(id));
            }
            case "show" -> {
                views.show(id(request), query(list, next), columns(list, text(request, "columns")));
                next.put("view", Long.toString(id(request)));
            }
            case "rename" -> {
                views.rename(id(request), text(request, "name"), checked(request, "shared"));
                keep(here, next);
            }
            case "first" -> {
                openWith(path, id(request), checked(request, "first"), true);
                keep(here, next);
            }
            case "delete" -> views.delete(id(request));
            default -> throw BusinessException.notFound("shared.not-found");
        }
        return next;
    }

    private void chooseColumns(
            HttpServletRequest request,
            String path,
            ListPage<?> list,
            Map<String, String> here,
            Map<String, String> next) {
        String[] chosen = request.getParameterValues("column");
        String columns = chosen == null ? null : columns(list, String.join(",", chosen));
        views.chooseColumns(path, columns);
        if (here.containsKey("view")) {
            next.put("view", here.get("view"));
            // the view has columns of its own; what was chosen just now goes before them
            if (columns != null && !"0".equals(here.get("view"))) {
                next.put("columns", columns);
            }
        }
    }

    private void openWith(String path, long id, boolean first, boolean change) {
        if (first) {
            views.openWith(path, id);
        } else if (change) {
            views.openWith(path, null);
        }
    }

    private static void keep(Map<String, String> here, Map<String, String> next) {
        for (String name : Set.of("view", "columns")) {
            if (here.containsKey(name)) {
                next.put(name, here.get(name));
            }
        }
    }

    /** What a view asks, tried out first: a view that its list refuses could never be opened. */
    private static @Nullable String query(ListPage<?> list, Map<String, String> lasting) {
        Map<String, String> one = new LinkedHashMap<>(lasting);
        list.read(ListRequest.request(one).from(null, 1));
        String query = ListRequest.query(lasting);
        return query.isEmpty() ? null : query.substring(1);
    }

    /** Only columns the list has, in its order. */
    private static @Nullable String columns(ListPage<?> list, @Nullable String wanted) {
        if (wanted == null) {
            return null;
        }
        Set<String> names = new HashSet<>(Arrays.asList(wanted.split(",")));
        return list.columns().stream()
                .filter(column -> column.first() || names.contains(column.name()))
                .map(Column::name)
                .collect(Collectors.joining(","));
    }

    private static long id(HttpServletRequest request) {
        String id = text(request, "id");
        if (id == null || !id.matches("\\d{1,18}")) {
            throw BusinessException.notFound("shared.not-found");
        }
        return Long.parseLong(id);
    }

    private static boolean checked(HttpServletRequest request, String name) {
        return "true".equals(request.getParameter(name));
    }

    private static @Nullable String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }
}
