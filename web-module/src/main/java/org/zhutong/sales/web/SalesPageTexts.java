package org.zhutong.sales.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.rest.Json;
import org.zhutong.shared.web.Texts;

/** What the scripts of the document pages need as JSON: their texts in the person's language, and the document. */
@Named
@ApplicationScoped
public class SalesPageTexts {
    private static final List<String> KEYS = List.of(
            "approval.comment",
            "sales.ask.approve",
            "sales.ask.cancel",
            "sales.ask.close",
            "sales.ask.accept",
            "sales.ask.hold",
            "sales.ask.refuse",
            "sales.ask.reject",
            "sales.ask.revise",
            "sales.ask.send",
            "sales.ask.withdraw",
            "sales.conflict.added",
            "sales.conflict.before",
            "sales.conflict.field",
            "sales.conflict.keep",
            "sales.conflict.line",
            "sales.conflict.mine",
            "sales.conflict.removed",
            "sales.conflict.take",
            "sales.conflict.theirs",
            "sales.conflict.title",
            "sales.contact",
            "sales.credit.missing",
            "sales.customer",
            "sales.date.order",
            "sales.date.quotation",
            "sales.discount",
            "sales.failed",
            "sales.leave",
            "sales.line.available",
            "sales.line.discount",
            "sales.line.gross",
            "sales.line.list-price",
            "sales.line.net",
            "sales.line.no",
            "sales.line.no-price",
            "sales.line.none",
            "sales.line.packed",
            "sales.line.price",
            "sales.line.price.hint",
            "sales.line.product",
            "sales.line.quantity",
            "sales.line.remove",
            "sales.line.requested",
            "sales.line.reserved",
            "sales.line.short",
            "sales.line.tax-rate",
            "sales.line.unit",
            "sales.line.unit-price",
            "sales.line.warehouse",
            "sales.lines.count",
            "sales.lines.pasted",
            "sales.number-invalid",
            "sales.offline",
            "sales.paste.no-match",
            "sales.paste.several-match",
            "sales.project",
            "sales.refused",
            "sales.remark",
            "sales.required",
            "sales.restored",
            "sales.saved",
            "sales.saving",
            "sales.suggestion",
            "sales.suggestions",
            "sales.suggestions.none",
            "sales.unsaved",
            "sales.valid-until",
            "sales.way.credit",
            "sales.way.revise",
            "sales.way.stock",
            "ui.cancel",
            "ui.close",
            "ui.confirm",
            "ui.reason");

    @Inject
    private Texts texts;

    /** The texts of the scripts by key. */
    public String getJson() {
        Map<String, String> chosen = new TreeMap<>();
        KEYS.forEach(key -> chosen.put(key, texts.get(key)));
        return json(chosen);
    }

    /** A value as the REST operations write it. */
    static String json(@Nullable Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view that cannot be written as JSON", e);
        }
    }
}
