package org.zhutong.shared.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.SearchText;

/**
 * Builds a keyset-paged list: page 1,000 costs what page 1 costs, because each page continues after the last row's sort
 * value and id instead of counting past rows. One JPQL statement a page (and one more when the total is wanted).
 *
 * <pre>{@code
 * new ListQuery<>(em, ProductRow.class, "NEW org.zhutong.…ProductRow(p.id, p.sku, …)", "Product p", "p.id")
 *     .where("p.active = :active", "active", true)
 *     .search("p.searchText")
 *     .filter("categoryId", "p.categoryId", Long::valueOf)
 *     .sortable("sku", "p.sku", ProductRow::sku)
 *     .page(request, "sku", ProductRow::id);
 * }</pre>
 *
 * <p>A sortable column must be not null, and deserves an index with the id behind it.
 *
 * @param <T> the row record, with an id and every sortable value
 */
public final class ListQuery<T> {
    private record Sort<T>(String expression, Function<T, ? extends Comparable<?>> value) {}

    private final EntityManager em;
    private final Class<T> type;
    private final String select;
    private final String from;
    private final String id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, Object> selected = new HashMap<>();
    private final Map<String, Sort<T>> sorts = new LinkedHashMap<>();
    private final Map<String, BiFunction<String, String, String>> filters = new LinkedHashMap<>();
    private List<String> searchColumns = List.of();

    public ListQuery(EntityManager em, Class<T> type, String select, String from, String id) {
        this.em = em;
        this.type = type;
        this.select = select;
        this.from = from;
        this.id = id;
    }

    public ListQuery<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    public ListQuery<T> where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    public ListQuery<T> where(String condition, Map<String, ?> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }

    /** A parameter of what is selected. */
    public ListQuery<T> given(String parameter, Object value) {
        selected.put(parameter, value);
        return this;
    }

    /** Only rows whose column is one of the values; none at all when there are no values. */
    public ListQuery<T> within(String column, Collection<?> values) {
        if (values.isEmpty()) {
            conditions.add("1 = 0");
        } else {
            String name = "p" + parameters.size();
            where(column + " IN :" + name, name, values);
        }
        return this;
    }

    /** The columns (see {@link SearchText}) in one of which each word of {@code q} must occur. */
    public ListQuery<T> search(String... columns) {
        this.searchColumns = List.of(columns);
        return this;
    }

    /** Allows the filter {@code field=value}. The parser refuses by throwing {@link IllegalArgumentException} or a date error. */
    public ListQuery<T> filter(String field, String column, Function<String, ?> parser) {
        return filterAs(field, column + " = :", parser);
    }

    /** As {@link #filter} with a comparison of one's own, ending before the parameter, e.g. {@code "o.orderDate >= :"}. */
    public ListQuery<T> filterAs(String field, String conditionUpToParameter, Function<String, ?> parser) {
        filters.put(field, (value, name) -> {
            try {
                parameters.put(name, parser.apply(value));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw BusinessException.invalidField(field, "shared.filter-invalid", field, abbreviate(value));
            }
            return conditionUpToParameter + name;
        });
        return this;
    }

    /** Allows sorting by the column, whose value in the row is needed to continue after it. */
    public ListQuery<T> sortable(String field, String column, Function<T, ? extends Comparable<?>> value) {
        sorts.put(field, new Sort<>(column, value));
        return this;
    }

    /**
     * Runs the query.
     *
     * @param defaultSort used when the request names none, e.g. {@code -orderDate}
     * @throws BusinessException INVALID for an unknown filter or sort field, or a cursor that is not from this list
     */
    public Page<T> page(PageRequest request, String defaultSort, Function<T, Long> rowId) {
        request.filters().forEach((field, value) -> {
            BiFunction<String, String, String> filter = filters.get(field);
            if (filter == null) {
                throw BusinessException.invalidField(
                        field, "shared.filter-unknown", abbreviate(field), String.join(", ", filters.keySet()));
            }
            conditions.add(filter.apply(value, "f_" + field));
        });
        addSearch(request.q());
        Long total = request.count() ? count() : null;

        String wanted = request.sort() == null ? defaultSort : request.sort();
        boolean descending = wanted.startsWith("-");
        String field = descending ? wanted.substring(1) : wanted;
        Sort<T> sort = sorts.get(field);
        if (sort == null) {
            throw BusinessException.invalidField(
                    "sort", "shared.sort-unknown", abbreviate(field), String.join(", ", sorts.keySet()));
        }
        if (request.cursor() != null) {
            continueAfter(request.cursor(), wanted, sort, descending);
        }
        String direction = descending ? " DESC" : " ASC";
        TypedQuery<T> query = em.createQuery(
                "SELECT " + select + " FROM " + from + whereClause() + " ORDER BY " + sort.expression() + direction
                        + ", " + id + direction,
                type);
        parameters.forEach(query::setParameter);
        selected.forEach(query::setParameter);
        List<T> rows = query.setMaxResults(request.limit() + 1).getResultList();
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null, total);
        }
        List<T> items = rows.subList(0, request.limit());
        T last = items.get(items.size() - 1);
        return new Page<>(items, Cursor.encode(wanted, sort.value().apply(last), rowId.apply(last)), total);
    }

    private void addSearch(@Nullable String q) {
        if (q == null || q.isBlank() || searchColumns.isEmpty()) {
            return;
        }
        int i = 0;
        for (String word : SearchText.normalize(q).split(" ")) {
            String name = "q" + i++;
            String escaped = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
            String found = searchColumns.stream()
                    .map(column -> column + " LIKE :" + name + " ESCAPE '!'")
                    .collect(Collectors.joining(" OR ", "(", ")"));
            where(found, name, "%" + escaped + "%");
        }
    }

    private void continueAfter(String cursor, String wanted, Sort<T> sort, boolean descending) {
        Cursor after = Cursor.decode(cursor, wanted);
        String comparison = descending ? " < " : " > ";
        // written so that the first part alone can use the index on every database
        conditions.add(sort.expression() + comparison.stripTrailing() + "= :afterValue");
        conditions.add("(" + sort.expression() + comparison + ":afterValue OR " + id + comparison + ":afterId)");
        parameters.put("afterValue", after.value());
        parameters.put("afterId", after.id());
    }

    private Long count() {
        TypedQuery<Long> query = em.createQuery("SELECT COUNT(" + id + ") FROM " + from + whereClause(), Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private String whereClause() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static String abbreviate(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** Sort value and id of the last row seen, tied to the order they belong to; opaque to the caller. */
    private record Cursor(Object value, Long id) {

        static String encode(String sort, Object value, Long id) {
            String kind;
            if (value instanceof String) {
                kind = "s";
            } else if (value instanceof LocalDate) {
                kind = "d";
            } else if (value instanceof Instant) {
                kind = "t";
            } else if (value instanceof BigDecimal) {
                kind = "n";
            } else if (value instanceof Long) {
                kind = "l";
            } else if (value instanceof Integer) {
                kind = "i";
            } else {
                throw new IllegalArgumentException("cannot page by a " + value.getClass());
            }
            String plain = sort + "\n" + kind + "\n" + id + "\n" + value;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        static Cursor decode(String cursor, String sort) {
            try {
                String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                String[] parts = plain.split("\n", 4);
                if (parts.length != 4 || !parts[0].equals(sort)) {
                    throw new IllegalArgumentException("not a cursor of this list");
                }
                String text = parts[3];
                Object value = switch (parts[1]) {
                    case "s" -> text;
                    case "d" -> LocalDate.parse(text);
                    case "t" -> Instant.parse(text);
                    case "n" -> new BigDecimal(text);
                    case "l" -> Long.valueOf(text);
                    case "i" -> Integer.valueOf(text);
                    default -> throw new IllegalArgumentException("not a cursor");
                };
                return new Cursor(value, Long.valueOf(parts[2]));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw BusinessException.invalidField("cursor", "shared.cursor-invalid");
            }
        }
    }
}
