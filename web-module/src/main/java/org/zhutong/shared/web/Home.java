package org.zhutong.shared.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DeskService;
import org.zhutong.organisation.spi.Figure;
import org.zhutong.organisation.spi.TaskItem;

/** The home page: what waits for me, most pressing first. */
@Named
@RequestScoped
public class Home {
    /** Tasks of one kind, the ones due first on top. */
    public record Group(String key, List<TaskItem> items) {}

    private static final Comparator<TaskItem> BY_DATE =
            Comparator.comparing(TaskItem::due, Comparator.nullsLast(Comparator.naturalOrder()));

    @EJB
    private DeskService desk;

    @Inject
    private Menu menu;

    @Inject
    private CallerContext caller;

    private @Nullable List<Group> tasks;
    private @Nullable List<Figure> figures;

    public String getToday() {
        return caller.today().toString();
    }

    public List<Figure> getFigures() {
        if (figures == null) {
            figures = desk.figures();
        }
        return figures;
    }

    /** The first pages of the person's menu: where the day's work is done. */
    public List<Menu.Entry> getShortcuts() {
        return menu.getGroups().stream()
                .flatMap(g -> g.entries().stream())
                .filter(e -> !e.path().equals("/"))
                .limit(6)
                .toList();
    }

    public List<Group> getTasks() {
        if (tasks == null) {
            List<TaskItem> all = desk.tasks();
            tasks = all.stream()
                    .collect(Collectors.groupingBy(TaskItem::group, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(e -> new Group(
                            e.getKey(), e.getValue().stream().sorted(BY_DATE).toList()))
                    .toList();
        }
        return tasks;
    }
}
