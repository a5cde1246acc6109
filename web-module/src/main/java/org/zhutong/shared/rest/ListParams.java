package org.zhutong.shared.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.PageRequest;

/** The query parameters every list takes; any other parameter is a filter, and an unknown one is refused. */
public class ListParams {
    private static final Set<String> OWN = Set.of("q", "sort", "limit", "cursor", "count");

    @Context
    private UriInfo uri;

    @QueryParam("q")
    private @Nullable String q;

    @QueryParam("sort")
    private @Nullable String sort;

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit = "50";

    @QueryParam("cursor")
    private @Nullable String cursor;

    @QueryParam("count")
    @DefaultValue("false")
    private String count = "false";

    /** @throws BusinessException INVALID for a limit that is none or a filter given twice */
    public PageRequest request() {
        Map<String, String> filters = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                filters.put(name, single(name, values));
            }
        });
        return new PageRequest(q, filters, sort, number(limit), cursor, "true".equals(count));
    }

    private static String single(String name, List<String> values) {
        if (values.size() != 1) {
            throw BusinessException.invalidField(name, "shared.filter-invalid", name, String.join(",", values));
        }
        return values.get(0);
    }

    private static int number(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit <= PageRequest.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // then it is refused as any other limit that is none
        }
        throw BusinessException.invalidField("limit", "shared.limit-invalid", PageRequest.MAX_LIMIT);
    }

    /** The address of the page after this one. */
    String next(String nextCursor) {
        return uri.getRequestUriBuilder()
                .scheme(null)
                .host(null)
                .port(-1)
                .replaceQueryParam("cursor", nextCursor)
                .replaceQueryParam("count")
                .build()
                .toString();
    }
}
