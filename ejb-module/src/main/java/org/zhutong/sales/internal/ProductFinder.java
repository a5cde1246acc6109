package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhutong.shared.model.SearchText;
import org.zhutong.shared.service.Chunks;

/**
 * Finds the products somebody means by a few words: sku, name, specification, brand or pinyin initials, each word anywhere.
 * What is named best comes first: the sku itself, then skus that begin so, then products that contain the words as words.
 */
@ApplicationScoped
public class ProductFinder {
    private static final int LOOKED_AT = 60;
    private static final int MAX_WORDS = 8;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    /** A product that was found, as the search sees it. */
    private record Hit(Long id, String sku, String text) {}

    /** Ids of active products, the best first. Two statements. */
    public List<Long> find(String typed, int limit) {
        String text = SearchText.normalize(typed);
        if (text.isEmpty() || text.length() > 200) {
            return List.of();
        }
        List<String> words =
                Arrays.stream(text.split(" ")).distinct().limit(MAX_WORDS).toList();
        Map<Long, Hit> hits = new LinkedHashMap<>();
        // the search text begins with the sku
        query(List.of(escape(text) + "%"), limit).forEach(hit -> hits.put(hit.id(), hit));
        query(words.stream().map(word -> "%" + escape(word) + "%").toList(), LOOKED_AT)
                .forEach(hit -> hits.putIfAbsent(hit.id(), hit));
        return hits.values().stream()
                .sorted(Comparator.<Hit>comparingInt(hit -> rank(hit, text, words))
                        .thenComparing(Hit::sku))
                .limit(limit)
                .map(Hit::id)
                .toList();
    }

    private List<Hit> query(List<String> patterns, int limit) {
        StringBuilder jpql = new StringBuilder("SELECT p.id, p.sku, p.searchText FROM Product p WHERE p.active = TRUE");
        for (int i = 0; i < patterns.size(); i++) {
            jpql.append(" AND p.searchText LIKE :w").append(i).append(" ESCAPE '!'");
        }
        TypedQuery<Object[]> query =
                em.createQuery(jpql.append(" ORDER BY p.sku").toString(), Object[].class);
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("w" + i, patterns.get(i));
        }
        return query.setMaxResults(limit).getResultList().stream()
                .map(row -> new Hit((Long) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static int rank(Hit hit, String text, List<String> words) {
        String sku = SearchText.normalize(hit.sku());
        if (sku.equals(text)) {
            return 0;
        }
        if (sku.startsWith(text)) {
            return 1;
        }
        Set<String> tokens = new HashSet<>(Arrays.asList(hit.text().split("[^\\p{L}\\p{N}.]+")));
        return tokens.containsAll(words) ? 2 : 3;
    }

    private static String escape(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Ids by the sku or the whole name, for texts pasted from a spreadsheet; a text that names several is left out. */
    public Map<String, Long> exactly(Collection<String> texts) {
        Map<String, Long> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(texts)) {
            Map<String, List<Long>> byName = new HashMap<>();
            rows("p.name", chunk)
                    .forEach(row -> byName.computeIfAbsent((String) row[0], name -> new ArrayList<>())
                            .add((Long) row[1]));
            byName.forEach((name, ids) -> {
                if (ids.size() == 1) {
                    found.put(name, ids.get(0));
                }
            });
            rows("p.sku", chunk).forEach(row -> found.put((String) row[0], (Long) row[1]));
        }
        return found;
    }

    /** Ids by sku, of products that are sold. */
    public Map<String, Long> skus(Collection<String> skus) {
        Map<String, Long> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(skus)) {
            rows("p.sku", chunk).forEach(row -> found.put((String) row[0], (Long) row[1]));
        }
        return found;
    }

    private List<Object[]> rows(String column, List<String> values) {
        return em.createQuery(
                        "SELECT " + column + ", p.id FROM Product p WHERE p.active = TRUE AND " + column
                                + " IN :values",
                        Object[].class)
                .setParameter("values", values)
                .getResultList();
    }
}
