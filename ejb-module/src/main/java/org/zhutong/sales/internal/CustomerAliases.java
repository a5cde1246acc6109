package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.ItemTraits;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.catalog.service.ProductLookup;
import org.zhutong.sales.model.CustomerAlias;
import org.zhutong.sales.model.InquiryFinding;
import org.zhutong.sales.model.InquiryLine;
import org.zhutong.sales.model.InquiryText;
import org.zhutong.sales.model.MatchedBy;
import org.zhutong.sales.service.InquiryLineCommand;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.service.AlreadyThere;
import org.zhutong.shared.service.Chunks;

/** What customers call products: looked up for the lines of an inquiry, learnt from what people make of them. */
@ApplicationScoped
public class CustomerAliases {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ProductLookup products;

    /** What the customer called so before, of products that are still sold; by number of line. */
    Map<Integer, InquiryFinding> find(long customerId, List<InquiryText> lines) {
        Map<Integer, String> keys = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String key = CustomerAlias.key(lines.get(i).item(), lines.get(i).unit());
            if (key != null) {
                keys.put(i + 1, key);
            }
        }
        Map<String, InquiryFinding> known = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (List<String> chunk : Chunks.of(keys.values())) {
            rows.addAll(em.createQuery(
                            "SELECT a.aliasKey, a.productId, a.unit FROM CustomerAlias a WHERE a.customerId = :customer"
                                    + " AND a.aliasKey IN :keys",
                            Object[].class)
                    .setParameter("customer", customerId)
                    .setParameter("keys", chunk)
                    .getResultList());
        }
        Map<Long, ProductInfo> infos = products.byIds(
                rows.stream().map(row -> (Long) row[1]).distinct().toList());
        for (Object[] row : rows) {
            ProductInfo product = infos.get((Long) row[1]);
            if (product != null && product.active()) {
                known.put((String) row[0], new InquiryFinding(product.id(), MatchedBy.ALIAS, null, (String) row[2]));
            }
        }
        Map<Integer, InquiryFinding> found = new HashMap<>();
        keys.forEach((lineNo, key) -> {
            InquiryFinding finding = known.get(key);
            if (finding != null) {
                found.put(lineNo, finding);
            }
        });
        return found;
    }

    /**
     * Remembers what a person makes of a line, before it is changed; where the person says that no product is meant, the alias
     * that said otherwise is forgotten.
     */
    public void learn(long customerId, InquiryLine line, InquiryLineCommand said, Act act) {
        String item = line.getItem();
        String asked = line.getAskedUnit();
        String key = CustomerAlias.key(item, asked);
        if (key == null || item == null) {
            return;
        }
        CustomerAlias known = em.createQuery(
                        "SELECT a FROM CustomerAlias a WHERE a.customerId = :customer AND a.aliasKey = :key",
                        CustomerAlias.class)
                .setParameter("customer", customerId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElse(null);
        Long productId = said.productId();
        if (productId == null) {
            if (known != null && known.getProductId().equals(line.getProductId())) {
                em.remove(known);
            }
            return;
        }
        if (known != null) {
            known.means(productId, unit(line, said, asked), act);
        } else if (!isNamed(line, productId)) {
            remember(new CustomerAlias(
                    customerId, key, ItemTraits.withoutBillCode(item), asked, productId, unit(line, said, asked), act));
        }
    }

    private void remember(CustomerAlias alias) {
        try {
            em.persist(alias);
            em.flush();
        } catch (PersistenceException e) {
            // two people say it at the same moment
            throw AlreadyThere.or(e);
        }
    }

    /** What is found by its sku or name needs no alias. */
    private static boolean isNamed(InquiryLine line, Long productId) {
        return productId.equals(line.getProductId())
                && (line.getMatchedBy() == MatchedBy.SKU || line.getMatchedBy() == MatchedBy.NAME);
    }

    /** The unit that is meant by the one that was written; where the quantity changes with it, that would be another sum. */
    private static @Nullable String unit(InquiryLine line, InquiryLineCommand said, @Nullable String asked) {
        BigDecimal before = line.getQuantity();
        BigDecimal now = said.quantity();
        String code = UnitWords.code(said.unit());
        String unit = code == null ? said.unit() : code;
        boolean same = before != null && now != null && before.compareTo(now) == 0;
        return !same || unit == null || Objects.equals(unit, asked) ? null : unit.strip();
    }
}
