package org.zhutong.sales.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.shared.rest.Json;
import org.zhutong.shared.web.RelatedDocument;
import org.zhutong.shared.web.Shell;
import org.zhutong.shared.web.Texts;

/** What the scripts of the document pages need as JSON: their texts in the person's language, and the document. */
@Named
@ApplicationScoped
public class SalesPageTexts {
    private static final List<String> KEYS = List.of(
            "approval.comment",
            "sales.alternative.none",
            "sales.ask.approve",
            "sales.ask.cancel",
            "sales.ask.close",
            "sales.ask.accept",
            "sales.ask.hold",
            "sales.ask.refuse",
            "sales.ask.reject",
            "sales.ask.release",
            "sales.ask.revise",
            "sales.ask.send",
            "sales.ask.withdraw",
            "sales.choice.left",
            "sales.choice.one-of",
            "sales.choice.options",
            "sales.choice.taken",
            "sales.choice.total",
            "sales.conflict.added",
            "sales.conflict.before",
            "sales.conflict.field",
            "sales.conflict.keep",
            "sales.conflict.line",
            "sales.conflict.mine",
            "sales.conflict.removed",
            "sales.conflict.take",
            "sales.conflict.text",
            "sales.conflict.theirs",
            "sales.conflict.title",
            "sales.conflict.who",
            "sales.contact",
            "sales.credit.enough",
            "sales.credit.not-enough",
            "sales.customer",
            "sales.date.order",
            "sales.date.quotation",
            "sales.discount",
            "sales.failed",
            "sales.line.alternative",
            "sales.line.alternative-to",
            "sales.margin.line",
            "sales.margin.hint",
            "sales.margin.total",
            "sales.margin.unknown",
            "sales.line.available",
            "sales.line.discount",
            "sales.line.down",
            "sales.line.duplicate",
            "sales.line.gross",
            "sales.line.kind.OPTIONAL",
            "sales.line.list-price",
            "sales.line.menu",
            "sales.line.net",
            "sales.line.no",
            "sales.line.no-price",
            "sales.line.none",
            "sales.line.normal",
            "sales.line.optional",
            "sales.line.packed",
            "sales.line.price",
            "sales.line.price.hint",
            "sales.line.product",
            "sales.line.quantity",
            "sales.line.remark",
            "sales.line.remove",
            "sales.line.requested",
            "sales.line.reserved",
            "sales.line.short",
            "sales.line.tax-rate",
            "sales.line.unit",
            "sales.line.up",
            "sales.line.unit-price",
            "sales.line.warehouse",
            "sales.lines.count",
            "sales.lines.pasted",
            "sales.lines.too-many",
            "sales.number-invalid",
            "sales.offline",
            "sales.order.ask.submit",
            "sales.order.created",
            "sales.order.state.CANCELLED",
            "sales.order.state.CLOSED",
            "sales.order.state.CONFIRMED",
            "sales.order.state.DRAFT",
            "sales.order.state.IN_APPROVAL",
            "sales.order.state.ON_HOLD",
            "sales.order.warehouse.default",
            "sales.order.way.warehouse",
            "sales.paste.no-match",
            "sales.paste.several-match",
            "sales.project",
            "sales.quotation.state.ACCEPTED",
            "sales.quotation.state.APPROVED",
            "sales.quotation.state.DRAFT",
            "sales.quotation.state.EXPIRED",
            "sales.quotation.state.IN_APPROVAL",
            "sales.quotation.state.REJECTED",
            "sales.quotation.state.SENT",
            "sales.quotation.state.SUPERSEDED",
            "sales.raise.new",
            "sales.refused",
            "sales.remark",
            "sales.required",
            "sales.restored",
            "sales.saved",
            "sales.saving",
            "sales.section",
            "sales.section.discount",
            "sales.section.down",
            "sales.section.line",
            "sales.section.name",
            "sales.section.new",
            "sales.section.off",
            "sales.section.remove",
            "sales.section.subtotal",
            "sales.section.up",
            "sales.state",
            "sales.stock.short",
            "sales.suggestion",
            "sales.suggestions",
            "sales.suggestions.none",
            "sales.template.name",
            "sales.template.remove.hint",
            "sales.template.removed",
            "sales.template.save.hint",
            "sales.template.saved",
            "sales.unsaved",
            "sales.valid-until",
            "sales.way.credit",
            "sales.way.less",
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

    /** The contract in the chain of a document. */
    static RelatedDocument contract(DocumentLink contract, Shell shell) {
        return new RelatedDocument(
                "contract.contract",
                contract.number(),
                shell.can(Permissions.CONTRACT_READ) ? "/contract/contract?id=" + contract.id() : "",
                "contract",
                contract.status());
    }

    /** A value as the REST operations write it. */
    static String json(@Nullable Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view that cannot be written as JSON", e);
        }
    }

    /** The requests to manufacturers by which it is sold, in the chain. */
    static List<RelatedDocument> specialPrices(List<DocumentLink> requests, Shell shell) {
        boolean may = shell.can(Permissions.SPECIAL_PRICE_READ);
        return requests.stream()
                .map(one -> new RelatedDocument(
                        "sales.special",
                        one.number(),
                        may ? "/sales/special-price?id=" + one.id() : "",
                        "sales.special",
                        one.status()))
                .toList();
    }
}
