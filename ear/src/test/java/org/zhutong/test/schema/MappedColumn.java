package org.zhutong.test.schema;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A column as the annotations of an entity describe it. Read from the annotations themselves rather than from the provider,
 * which forgets which length and nullability were written down.
 *
 * @param length of a text; null when it is none, or a large object
 * @param scale of a decimal; null when none is given
 */
record MappedColumn(String table, String name, boolean nullable, Integer length, Integer scale) {
    private static final int DEFAULT_LENGTH = 255;

    @Override
    public String toString() {
        return table + "." + name;
    }

    /** Of every entity of the domain. */
    static List<MappedColumn> all() {
        Map<String, MappedColumn> found = new TreeMap<>();
        for (Class<?> type : domain()) {
            if (type.isAnnotationPresent(Entity.class)) {
                String table = tableOf(type);
                for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
                    if (level.isAnnotationPresent(Entity.class) || level.isAnnotationPresent(MappedSuperclass.class)) {
                        fields(table, level, Map.of(), found, false);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void fields(
            String table,
            Class<?> type,
            Map<String, Column> overrides,
            Map<String, MappedColumn> found,
            boolean optional) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    || Modifier.isTransient(field.getModifiers())
                    || field.isSynthetic()
                    || field.getName().startsWith("_persistence")
                    || field.isAnnotationPresent(Transient.class)) {
                continue;
            }
            if (field.isAnnotationPresent(ElementCollection.class)) {
                elements(table, field, found);
            } else if (field.isAnnotationPresent(ManyToMany.class)) {
                JoinTable join = field.getAnnotation(JoinTable.class);
                if (join != null) {
                    for (JoinColumn column : join.joinColumns()) {
                        put(found, new MappedColumn(join.name(), column.name(), false, null, null));
                    }
                    for (JoinColumn column : join.inverseJoinColumns()) {
                        put(found, new MappedColumn(join.name(), column.name(), false, null, null));
                    }
                }
            } else if (field.isAnnotationPresent(JoinColumn.class) && !field.isAnnotationPresent(OneToMany.class)) {
                JoinColumn join = field.getAnnotation(JoinColumn.class);
                put(found, new MappedColumn(table, join.name(), join.nullable(), null, null));
            } else if (isEmbedded(field)) {
                fields(table, field.getType(), overridesOf(field, overrides), found, optional);
            } else if (!field.isAnnotationPresent(OneToMany.class) && !isInverse(field)) {
                column(table, field, overrides, found);
            }
        }
    }

    private static void elements(String owner, Field field, Map<String, MappedColumn> found) {
        CollectionTable collection = field.getAnnotation(CollectionTable.class);
        if (collection == null) {
            throw new IllegalStateException(field + " needs a @CollectionTable");
        }
        for (JoinColumn join : collection.joinColumns()) {
            put(found, new MappedColumn(collection.name(), join.name(), false, null, null));
        }
        OrderColumn order = field.getAnnotation(OrderColumn.class);
        if (order != null) {
            put(found, new MappedColumn(collection.name(), order.name(), false, null, null));
        }
        Class<?> element = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        if (element.isAnnotationPresent(Embeddable.class)) {
            fields(collection.name(), element, overridesOf(field, Map.of()), found, false);
        } else {
            column(collection.name(), field, Map.of(), found);
        }
    }

    private static void column(
            String table, Field field, Map<String, Column> overrides, Map<String, MappedColumn> found) {
        Column column = overrides.getOrDefault(field.getName(), field.getAnnotation(Column.class));
        boolean text = field.getType() == String.class || field.getType().isEnum();
        if (column == null) {
            // the provider's own rule: the field's name in capitals
            boolean required =
                    field.isAnnotationPresent(Id.class) || field.getType().isPrimitive();
            String name = field.getName().toUpperCase(java.util.Locale.ROOT);
            put(found, new MappedColumn(table, name, !required, text ? DEFAULT_LENGTH : null, null));
            return;
        }
        String name = column.name().isEmpty() ? field.getName().toUpperCase(java.util.Locale.ROOT) : column.name();
        Integer length = text && !field.isAnnotationPresent(Lob.class) ? column.length() : null;
        Integer scale = field.getType() == java.math.BigDecimal.class && column.precision() > 0 ? column.scale() : null;
        boolean nullable = column.nullable() && !field.isAnnotationPresent(Id.class);
        put(found, new MappedColumn(table, name, nullable, length, scale));
    }

    /** The same column may be mapped twice (read-only a second time); the stricter description counts. */
    private static void put(Map<String, MappedColumn> found, MappedColumn column) {
        found.merge(column.toString(), column, (a, b) -> a.nullable ? b : a);
    }

    private static boolean isEmbedded(Field field) {
        return field.isAnnotationPresent(Embedded.class) || field.getType().isAnnotationPresent(Embeddable.class);
    }

    private static boolean isInverse(Field field) {
        OneToOne one = field.getAnnotation(OneToOne.class);
        return one != null && !one.mappedBy().isEmpty();
    }

    private static Map<String, Column> overridesOf(Field field, Map<String, Column> outer) {
        Map<String, Column> overrides = new HashMap<>();
        outer.forEach((path, column) -> {
            if (path.startsWith(field.getName() + ".")) {
                overrides.put(path.substring(field.getName().length() + 1), column);
            }
        });
        AttributeOverrides several = field.getAnnotation(AttributeOverrides.class);
        for (AttributeOverride override : several == null ? new AttributeOverride[0] : several.value()) {
            overrides.put(override.name(), override.column());
        }
        AttributeOverride single = field.getAnnotation(AttributeOverride.class);
        if (single != null) {
            overrides.put(single.name(), single.column());
        }
        return overrides;
    }

    private static String tableOf(Class<?> entity) {
        Class<?> level = entity;
        while (level != null && !level.isAnnotationPresent(Table.class)) {
            level = level.getSuperclass();
        }
        if (level == null) {
            throw new IllegalStateException(entity + " needs a @Table");
        }
        return level.getAnnotation(Table.class).name();
    }

    /** Every class of the domain, whether it comes as a folder or as a jar. */
    private static List<Class<?>> domain() {
        URL location = org.zhutong.shared.model.AggregateRoot.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        List<Class<?>> types = new ArrayList<>();
        for (String name : names(new File(location.getPath()).toPath())) {
            try {
                types.add(Class.forName(name, false, MappedColumn.class.getClassLoader()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return types;
    }

    private static Set<String> names(Path location) {
        try {
            if (Files.isDirectory(location)) {
                try (Stream<Path> files = Files.walk(location)) {
                    return classNames(
                            files.map(file -> location.relativize(file).toString()));
                }
            }
            try (ZipFile jar = new ZipFile(location.toFile())) {
                return classNames(jar.stream().map(Object::toString));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> classNames(Stream<String> files) {
        return files.filter(file -> file.startsWith("org/zhutong/") && file.endsWith(".class"))
                .filter(file -> !file.endsWith("package-info.class"))
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
