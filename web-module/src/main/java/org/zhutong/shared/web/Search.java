package org.zhutong.shared.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.DeskService;
import org.zhutong.organisation.spi.SearchHit;

/** Asks every feature the person may read for what they typed. */
@Named
@RequestScoped
public class Search {
    private static final int EACH = 8;
    private static final int LONGEST = 100;

    @EJB
    private DeskService desk;

    @Inject
    private ListRequest list;

    private @Nullable List<SearchHit> hits;

    /** What the search page's URL asks for. */
    public List<SearchHit> getHits() {
        if (hits == null) {
            hits = find(list.getQ());
        }
        return hits;
    }

    List<SearchHit> find(@Nullable String text) {
        String query = text == null ? "" : text.strip();
        if (query.isEmpty()) {
            return List.of();
        }
        String shortened = query.substring(0, Math.min(query.length(), LONGEST));
        return desk.search(shortened, EACH);
    }
}
