package org.zhutong.organisation.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.zhutong.organisation.spi.Figure;
import org.zhutong.organisation.spi.FigureSource;
import org.zhutong.organisation.spi.SearchHit;
import org.zhutong.organisation.spi.SearchSource;
import org.zhutong.organisation.spi.TaskItem;
import org.zhutong.organisation.spi.TaskSource;

/**
 * Asks every feature what it has for the caller. Each looks at the caller's permissions itself, which can only be asked for
 * inside a service: hence this one.
 */
@Stateless
@PermitAll
public class DeskService {
    @Inject
    @Any
    private Instance<SearchSource> searches;

    @Inject
    @Any
    private Instance<TaskSource> tasks;

    @Inject
    @Any
    private Instance<FigureSource> figures;

    /** @param limit at most so many of each feature */
    public List<SearchHit> search(String q, int limit) {
        return searches.stream().flatMap(s -> s.search(q, limit).stream()).toList();
    }

    /** What waits for the caller. */
    public List<TaskItem> tasks() {
        return tasks.stream().flatMap(s -> s.tasks().stream()).toList();
    }

    /** The caller's figures. */
    public List<Figure> figures() {
        return figures.stream().flatMap(s -> s.figures().stream()).toList();
    }
}
