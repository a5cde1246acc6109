package org.zhutong.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhutong.organisation.service.Permissions;

class MenuTest {
    private static List<Menu.Entry> entries() {
        return Stream.concat(Menu.MAIN.stream().flatMap(g -> g.entries().stream()), Menu.SETTINGS.stream())
                .toList();
    }

    @Test
    void everyEntryHasItsText() {
        Set<String> keys = Sources.texts("").keySet();
        Set<String> missing = new TreeSet<>();
        Menu.MAIN.stream().map(Menu.Group::key).filter(k -> !keys.contains(k)).forEach(missing::add);
        entries().stream().map(Menu.Entry::key).filter(k -> !keys.contains(k)).forEach(missing::add);
        Menu.SETTINGS.stream()
                .map(e -> e.key() + ".text")
                .filter(k -> !keys.contains(k))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyEntryAsksForAPermissionThatExists() {
        assertEquals(
                List.of(),
                entries().stream()
                        .filter(e -> !e.permission().isEmpty() && !Permissions.ALL.contains(e.permission()))
                        .toList());
    }
}
