package org.zhutong.shared.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.service.Page;

/** The answers a resource gives. */
public final class Answers {
    private Answers() {}

    /** A page as JSON: the rows, the address of the next page, the total if asked for. */
    public record PageBody<T>(
            List<T> items, @Nullable String next, @Nullable Long total) {}

    /** 200 with the entity tag {@code "version"}. */
    public static Response ok(Object body, int version) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, tag(version))
                .build();
    }

    /** 200 for something without a version. */
    public static Response ok(Object body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /**
     * 201 with the created document.
     *
     * @param path below the base, e.g. {@code /customers/17}
     */
    public static Response created(String path, Object body, int version) {
        // a relative reference, so that it is right behind any proxy
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, RestApplication.BASE + path)
                .header(HttpHeaders.ETAG, tag(version))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    /**
     * 307: what is asked for is to be found elsewhere at present.
     *
     * @param path below the base, e.g. {@code /customers/17}
     */
    public static Response movedForNow(String path) {
        return Response.status(Response.Status.TEMPORARY_REDIRECT)
                .header(HttpHeaders.LOCATION, RestApplication.BASE + path)
                .build();
    }

    public static Response page(ListParams params, Page<?> page) {
        String next = page.nextCursor() == null ? null : params.next(page.nextCursor());
        return ok(new PageBody<>(page.items(), next, page.total()));
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
