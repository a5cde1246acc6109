package org.zhutong.shared.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.zhutong.organisation.spi.SearchHit;

/** The answers of the search box while one types: {@code GET /ui/search?q=…}. */
@WebServlet("/ui/search")
public class SearchServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Search search;

    @Inject
    private transient Menu menu;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.of(request);
        String query = request.getParameter("q");
        JsonArrayBuilder hits = Json.createArrayBuilder();
        for (SearchHit page : menu.search(query, locale)) {
            hits.add(json(page, locale));
        }
        for (SearchHit hit : search.find(query)) {
            hits.add(json(hit, locale));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(hits.build().toString());
    }

    private static JsonObjectBuilder json(SearchHit hit, Locale locale) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", Texts.text(hit.kind(), locale))
                .add("title", hit.title())
                .add("href", hit.href());
        return hit.subtitle() == null ? json : json.add("subtitle", hit.subtitle());
    }
}
