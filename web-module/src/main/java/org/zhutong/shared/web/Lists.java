package org.zhutong.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every list there is, by the path of its page. */
@ApplicationScoped
public class Lists {
    @Inject
    @Any
    private Instance<ListPage<?>> pages;

    private final Map<String, Class<? extends ListPage<?>>> byPath = new HashMap<>();

    @PostConstruct
    @SuppressWarnings("unchecked")
    void find() {
        for (Instance.Handle<ListPage<?>> handle : pages.handles()) {
            Class<? extends ListPage<?>> type =
                    (Class<? extends ListPage<?>>) handle.getBean().getBeanClass();
            byPath.put(at(type).value(), type);
        }
    }

    /** The list at a path; null when there is none. */
    public @Nullable ListPage<?> at(String path) {
        Class<? extends ListPage<?>> type = byPath.get(path);
        return type == null ? null : pages.select(type).get();
    }

    /** Key of what is listed at a path that has a list. */
    public String title(String path) {
        return at(Objects.requireNonNull(byPath.get(path))).title();
    }

    private static ListAt at(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(ListAt.class), () -> type.getName() + " lacks @ListAt");
    }
}
