package org.zhutong.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.test.support.TestRun;

/** Every page, list and export to which links lead from somebody's home page opens, whichever the database. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("browser")
class EveryPageIT {
    private static final Pattern LINK = Pattern.compile("(?:href|data-href)=\"(/[^/\"#][^\"#]*|/)");
    private static final Pattern ELSEWHERE =
            Pattern.compile("/(resources|jakarta\\.faces|sign-out|language|manifest|sw\\.js|favicon).*");

    /** What somebody has looked at, whichever its parameters: the next one looks at what only they have. */
    private static final Set<String> SEEN = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"east.sales", "east.manager", "storekeeper", "auditor", "admin"})
    void everyLinkLeadsSomewhere(String user) {
        List<String> faults = new ArrayList<>();
        try (Visit visit = Visit.as(user, Visit.Screen.DESK)) {
            Queue<String> paths = new ArrayDeque<>(List.of("/", "/settings"));
            while (!paths.isEmpty()) {
                String path = paths.remove();
                APIResponse answer = visit.page()
                        .request()
                        .get(
                                TestRun.application() + path,
                                RequestOptions.create().setTimeout(60_000));
                if (!answer.ok()) {
                    faults.add(answer.status() + " " + path);
                }
                boolean page = answer.headers().getOrDefault("content-type", "").contains("html");
                for (String link : page ? links(answer.text()) : List.<String>of()) {
                    String kind = link.replaceAll("=[^&]*", "").replaceAll("\\d+", "0");
                    if (SEEN.add(kind)) {
                        paths.add(link);
                    }
                }
                answer.dispose();
            }
        }
        assertEquals("", String.join("\n", faults));
        assertTrue(SEEN.size() > 30, () -> "few links: " + SEEN);
    }

    private static List<String> links(String html) {
        List<String> links = new ArrayList<>();
        for (Matcher link = LINK.matcher(html); link.find(); ) {
            String path = link.group(1).replace("&amp;", "&");
            if (!ELSEWHERE.matcher(path).matches()) {
                links.add(path);
            }
        }
        return links;
    }
}
