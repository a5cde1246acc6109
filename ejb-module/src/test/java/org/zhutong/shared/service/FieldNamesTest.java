package org.zhutong.shared.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.audit.NotAudited;
import org.zhutong.shared.model.AggregateRoot;

/** Whatever the audit trail can tell of has a name that people understand. */
class FieldNamesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @Test
    void everyAuditedFieldOfEveryEntityHasANameInBothLanguages() throws Exception {
        Set<String> nameless = new TreeSet<>();
        List<Class<?>> entities = auditedEntities();
        assertTrue(entities.size() > 20, entities::toString);
        for (Class<?> entity : entities) {
            for (String field : fields(entity)) {
                for (Locale language : LANGUAGES) {
                    if (FieldNames.of(language, entity.getSimpleName(), field).equals(field)) {
                        nameless.add(entity.getSimpleName() + "." + field);
                    }
                }
            }
        }
        assertEquals(Set.of(), nameless, "no shared.field.… for");
    }

    @Test
    void everyAuditedEntityHasANameInBothLanguages() throws Exception {
        Set<String> nameless = new TreeSet<>();
        for (Class<?> entity : auditedEntities()) {
            String key = "audit.type." + entity.getSimpleName();
            LANGUAGES.stream()
                    .filter(language -> Messages.text(language, key).equals(key))
                    .forEach(language -> nameless.add(key));
        }
        assertEquals(Set.of(), nameless);
    }

    private static List<String> fields(Class<?> entity) {
        List<String> paths = new ArrayList<>();
        for (Class<?> level = entity; level != null && level != Object.class; level = level.getSuperclass()) {
            add(level, "", paths);
        }
        return paths;
    }

    private static void add(Class<?> type, String prefix, List<String> paths) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    || field.isAnnotationPresent(Transient.class)
                    || field.isAnnotationPresent(OneToMany.class)) {
                continue;
            }
            if (field.getType().isAnnotationPresent(Embeddable.class)) {
                add(field.getType(), prefix + field.getName() + ".", paths);
            } else {
                paths.add(prefix + field.getName());
            }
        }
    }

    private static List<Class<?>> auditedEntities() throws Exception {
        Path location = Path.of(AggregateRoot.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(location)) {
            return auditedEntities(location);
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + location.toUri()), Map.of())) {
            return auditedEntities(jar.getPath("/"));
        }
    }

    private static List<Class<?>> auditedEntities(Path root) throws IOException, ClassNotFoundException {
        List<Class<?>> entities = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                if (name.contains(".model.")) {
                    Class<?> type = Class.forName(name, false, FieldNamesTest.class.getClassLoader());
                    if (type.isAnnotationPresent(Entity.class) && !NotAudited.class.isAssignableFrom(type)) {
                        entities.add(type);
                    }
                }
            }
        }
        return entities;
    }
}
