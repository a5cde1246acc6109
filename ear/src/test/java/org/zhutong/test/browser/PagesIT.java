package org.zhutong.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that the menu and the settings lead to, on a desk and on a phone: it opens, it is accessible, it fits. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class PagesIT {
    /** What somebody has looked at in this language, in either size: the next one looks at what only they have. */
    private static final Set<String> SEEN = new HashSet<>();

    @ParameterizedTest
    @CsvSource({"admin, DESK, zh-CN", "east.manager, DESK, en", "east.manager, PHONE, zh-CN", "auditor, DESK, zh-CN"})
    void everyPageOfTheMenuIsSound(String user, Visit.Screen screen, String locale) {
        List<String> faults = new ArrayList<>();
        try (Visit visit = Visit.as(user, screen, locale)) {
            Set<String> paths = new LinkedHashSet<>(List.of("/"));
            paths.addAll(links(visit, ".zt-nav a"));
            visit.open("/settings");
            paths.addAll(links(visit, "main a"));
            assertTrue(paths.size() > 3, () -> "the menu is empty: " + paths);
            paths.removeIf(path -> !path.equals("/") && !SEEN.add(locale + " " + path));
            for (String path : paths) {
                visit.open(path);
                try {
                    visit.inspect(user + (path.equals("/") ? "-home" : path.replaceAll("[^A-Za-z0-9]+", "-")));
                } catch (AssertionError e) {
                    faults.add(path + ": " + e.getMessage());
                }
            }
        }
        assertEquals("", String.join("\n\n", faults));
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Visit visit, String selector) {
        return (List<String>) visit.page()
                .evalOnSelectorAll(
                        selector, "all => all.map(a => a.getAttribute('href')).filter(h => h && h.startsWith('/'))");
    }
}
