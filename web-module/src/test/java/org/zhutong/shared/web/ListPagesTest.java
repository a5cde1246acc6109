package org.zhutong.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every list has a page with exactly its columns, in their order, and texts for their headings. */
class ListPagesTest {
    private static final Pattern CELL = Pattern.compile("<zt:td column=\"(\\w+)\"");

    @Test
    void pagesShowTheColumnsOfTheirLists() throws ReflectiveOperationException {
        Set<String> texts = Sources.texts("").keySet();
        int lists = 0;
        for (JavaClass type : new ClassFileImporter().importPackages("org.zhutong")) {
            if (type.isAnnotatedWith(ListAt.class)) {
                lists++;
                check(type.reflect(), texts);
            }
        }
        assertTrue(lists >= 17, lists + " lists");
    }

    private static void check(Class<?> type, Set<String> texts) throws ReflectiveOperationException {
        ListAt at = type.getAnnotation(ListAt.class);
        ListPage<?> list = (ListPage<?>) type.getConstructor().newInstance();
        List<? extends Column<?>> columns = list.columns();
        assertEquals(1, columns.stream().filter(Column::first).count(), type + ": columns that name the row");
        assertEquals(columns.stream().map(Column::name).toList(), cells(at.value()), at.value());
        Set<String> missing = new TreeSet<>();
        columns.forEach(column -> missing.add(column.label()));
        list.actions().forEach(action -> missing.add(action.label()));
        missing.add(at.title());
        missing.removeAll(texts);
        assertEquals(Set.of(), missing, at.value());
    }

    private static List<String> cells(String path) {
        Path page = Sources.ROOT.resolve("web-module/src/main/webapp" + path + ".xhtml");
        assertTrue(Files.exists(page), page::toString);
        Matcher cell = CELL.matcher(Sources.read(page));
        return cell.results().map(found -> found.group(1)).toList();
    }
}
