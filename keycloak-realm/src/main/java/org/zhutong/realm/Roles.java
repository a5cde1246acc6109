package org.zhutong.realm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The permissions and the job roles made of them, as their two lists say ({@code permissions.txt}, {@code job-roles.txt}).
 * Other modules compare their constants with these.
 */
public final class Roles {
    private final Map<String, String> permissions;
    private final Map<String, Set<String>> jobs = new LinkedHashMap<>();

    private Roles(Map<String, String> permissions, Map<String, String> jobs) {
        this.permissions = Collections.unmodifiableMap(permissions);
        jobs.forEach((job, terms) -> this.jobs.put(job, Collections.unmodifiableSet(expand(job, terms))));
    }

    public static Roles load() {
        return new Roles(read("permissions.txt"), read("job-roles.txt"));
    }

    /** Every permission in its order, with what it is for. */
    public Map<String, String> permissions() {
        return permissions;
    }

    /** Every job role in its order, with its permissions. */
    public Map<String, Set<String>> jobs() {
        return Collections.unmodifiableMap(jobs);
    }

    private Set<String> expand(String job, String terms) {
        Set<String> granted = new LinkedHashSet<>();
        for (String term : List.of(terms.split("\\s+"))) {
            if (term.startsWith("-")) {
                require(granted.remove(term.substring(1)), job, term);
            } else if (term.startsWith("@")) {
                Set<String> other = jobs.get(term.substring(1));
                require(other != null && granted.addAll(other), job, term);
            } else if (term.startsWith("*")) {
                permissions.keySet().stream()
                        .filter(p -> p.endsWith(term.substring(1)))
                        .forEach(granted::add);
            } else if (!term.isEmpty()) {
                require(permissions.containsKey(term) && granted.add(term), job, term);
            }
        }
        return granted;
    }

    private static void require(boolean holds, String job, String term) {
        if (!holds) {
            throw new IllegalStateException("job-roles.txt: " + job + " has an unknown or superfluous term " + term);
        }
    }

    /** Lines of a name and a rest; empty lines and those starting with # don't count. */
    private static Map<String, String> read(String resource) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (InputStream in = Roles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\\s+", 2);
                        if (entries.put(parts[0], parts.length > 1 ? parts[1] : "") != null) {
                            throw new IllegalStateException(resource + " has " + parts[0] + " twice");
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
