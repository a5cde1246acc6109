package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.AliasRow;
import org.zhutong.sales.service.AliasService;
import org.zhutong.sales.service.InquiryLineCommand;
import org.zhutong.sales.service.InquiryLineView;
import org.zhutong.sales.service.InquiryService;
import org.zhutong.sales.service.InquirySuggestion;
import org.zhutong.sales.service.InquiryView;
import org.zhutong.sales.service.ProductSuggestion;
import org.zhutong.sales.service.SalesLineService;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One line of an inquiry: which product is meant, and how much of it. Then comes the next that nobody has decided on. */
@Named
@ViewScoped
@Retried
public class InquiryLinePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 10;
    private static final int LONGEST_SEARCH = 200;
    private static final int ALIASES = 20;

    @EJB
    private InquiryService inquiries;

    @EJB
    private SalesLineService lines;

    @EJB
    private AliasService aliasService;

    @Inject
    private Redirects redirects;

    private long id;
    private int line;
    private int version;
    private @Nullable String q;
    private @Nullable String number;
    private @Nullable InquiryLineView view;
    private boolean editable;
    private List<ProductSuggestion> offered = List.of();
    private List<InquirySuggestion> suggestions = List.of();
    private List<AliasRow> aliases = List.of();
    private @Nullable BigDecimal quantity;
    private @Nullable String unit;
    private @Nullable String remark;

    public void load() {
        InquiryView inquiry = inquiries.get(id);
        InquiryLineView shown = inquiry.lines().stream()
                .filter(one -> one.lineNo() == line)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("shared.not-found"));
        view = shown;
        number = inquiry.number();
        version = inquiry.version();
        editable = inquiry.may("change");
        quantity = shown.quantity() == null
                ? null
                : new BigDecimal(shown.quantity().stripTrailingZeros().toPlainString());
        unit = shown.unit();
        remark = shown.remark();
        String words = shown.words();
        if (q == null && words != null) {
            q = words.substring(0, Math.min(LONGEST_SEARCH, words.length()));
        }
        offered = lines.suggest(q, inquiry.customerId(), OFFERED);
        suggestions = editable ? inquiries.suggestions(id, line) : List.of();
        aliases = aliasService
                .list(new PageRequest(
                        null, Map.of("customerId", Long.toString(inquiry.customerId())), null, ALIASES, null, false))
                .items();
    }

    /** What the customer calls something is not remembered any more. */
    public void forget(long alias) throws IOException {
        aliasService.forget(alias);
        redirects.to("/sales/inquiry-line?id=" + id + "&line=" + line, "sales.alias.forgotten");
    }

    public void take(long productId) throws IOException {
        save(productId);
    }

    public void keep() throws IOException {
        save(Objects.requireNonNull(view).productId());
    }

    public void clear() throws IOException {
        save(null);
    }

    private void save(@Nullable Long productId) throws IOException {
        InquiryView saved =
                inquiries.correct(id, line, version, new InquiryLineCommand(productId, quantity, unit, remark));
        String next = saved.lines().stream()
                .filter(one -> one.lineNo() > line && one.isOpen())
                .findFirst()
                .map(one -> "/sales/inquiry-line?id=" + id + "&line=" + one.lineNo())
                .orElse("/sales/inquiry?id=" + id);
        redirects.saved(productId == null ? "/sales/inquiry?id=" + id : next);
    }

    public @Nullable InquiryLineView getView() {
        return view;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public boolean isEditable() {
        return editable;
    }

    public List<ProductSuggestion> getOffered() {
        return offered;
    }

    public List<InquirySuggestion> getSuggestions() {
        return suggestions;
    }

    public List<AliasRow> getAliases() {
        return aliases;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getLine() {
        return line;
    }

    public void setLine(int line) {
        this.line = line;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
        this.quantity = quantity;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }
}
