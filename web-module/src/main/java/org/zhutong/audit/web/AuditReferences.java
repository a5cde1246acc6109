package org.zhutong.audit.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.audit.service.AuditService;

/** The values of a page of audit entries as people know them: an id of a product is shown as the product's name. */
final class AuditReferences {
    /** Which kind of row the id in a field names. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("branchId", "Branch"),
            Map.entry("categoryId", "Category"),
            Map.entry("mergedId", "Customer"),
            Map.entry("mergedInto", "Customer"),
            Map.entry("survivorId", "Customer"),
            Map.entry("parentId", "Category"),
            Map.entry("companyId", "Company"),
            Map.entry("customer", "Customer"),
            Map.entry("customerId", "Customer"),
            Map.entry("priceList", "PriceList"),
            Map.entry("priceListId", "PriceList"),
            Map.entry("product", "Product"),
            Map.entry("productId", "Product"),
            Map.entry("quotationId", "Quotation"),
            Map.entry("contractId", "Contract"),
            Map.entry("templateId", "ClauseTemplate"),
            Map.entry("warehouseId", "Warehouse"));

    private final Map<String, Set<Long>> wanted = new HashMap<>();
    private Map<String, Map<Long, String>> labels = Map.of();

    /** Notes which rows an entry names. */
    void collect(JsonObject entry) {
        collectFields(entry.getJsonObject("fields"));
        parts(entry).forEach(part -> collectFields(part.getJsonObject("fields")));
    }

    private void collectFields(JsonObject fields) {
        fields.forEach((field, change) -> {
            String kind = KINDS.get(field);
            if (kind != null) {
                for (JsonValue value : change.asJsonObject().values()) {
                    if (value instanceof JsonNumber id) {
                        wanted.computeIfAbsent(kind, k -> new HashSet<>()).add(id.longValue());
                    }
                }
            }
        });
    }

    /** Finds what all the noted rows are called, at once. */
    void resolve(AuditService audit) {
        labels = audit.labels(wanted);
    }

    @Nullable
    String text(String field, @Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        String kind = KINDS.get(field);
        if (kind != null && value instanceof JsonNumber id) {
            return labels.getOrDefault(kind, Map.of()).getOrDefault(id.longValue(), id.toString());
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    static List<JsonObject> parts(JsonObject entry) {
        JsonArray parts = entry.getJsonArray("parts");
        return parts == null ? List.of() : parts.getValuesAs(JsonObject.class);
    }
}
