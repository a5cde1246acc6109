package org.zhutong.shared.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.PageRequest;

/**
 * Does the same to several rows of a list: {@code POST /ui/bulk} with the list's path, the action, the rows' ids, and one comment
 * for all. Each row has its own transaction and its own result: {@code {"done": 3, "refused": [{"id": 7, "message": …}]}}.
 */
@WebServlet("/ui/bulk")
public class BulkServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Lists lists;

    @Inject
    private transient BulkRun run;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BulkAction<?> action;
        Set<Long> ids;
        String comment;
        try {
            action = action(request);
            ids = ids(request);
            comment = comment(action, request.getParameter("comment"));
        } catch (BusinessException e) {
            ServletRefusals.json(request, response, e);
            return;
        }
        int done = 0;
        JsonArrayBuilder refused = Json.createArrayBuilder();
        for (Long id : ids) {
            try {
                run.one(action, id, comment);
                done++;
            } catch (RuntimeException e) {
                refused.add(Json.createObjectBuilder().add("id", id).add("message", ServletRefusals.text(request, e)));
            }
        }
        ServletRefusals.json(
                response, Json.createObjectBuilder().add("done", done).add("refused", refused));
    }

    private BulkAction<?> action(HttpServletRequest request) {
        ListPage<?> list = lists.at(Objects.requireNonNullElse(request.getParameter("list"), ""));
        if (list != null) {
            for (BulkAction<?> action : list.actions()) {
                if (action.name().equals(request.getParameter("action"))) {
                    return action;
                }
            }
        }
        throw BusinessException.notFound("shared.not-found");
    }

    private static Set<Long> ids(HttpServletRequest request) {
        String[] given = Objects.requireNonNullElse(request.getParameterValues("id"), new String[0]);
        if (given.length == 0
                || given.length > PageRequest.MAX_LIMIT
                || !Arrays.stream(given).allMatch(id -> id.matches("\\d{1,18}"))) {
            throw BusinessException.invalidField("id", "shared.size-list", 1, PageRequest.MAX_LIMIT);
        }
        Set<Long> ids = new LinkedHashSet<>();
        Arrays.stream(given).map(Long::valueOf).forEach(ids::add);
        return ids;
    }

    private static @Nullable String comment(BulkAction<?> action, @Nullable String given) {
        String comment = given == null || given.isBlank() ? null : given.strip();
        if (comment == null && action.comment() == BulkAction.Comment.NEEDED) {
            throw BusinessException.invalidField("comment", "shared.required");
        }
        return comment;
    }
}
