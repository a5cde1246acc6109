package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.QuotationComparison;
import org.zhutong.sales.service.ComparisonRow;
import org.zhutong.sales.service.ComparisonView;
import org.zhutong.sales.service.QuotationRow;
import org.zhutong.sales.service.QuotationVersionService;
import org.zhutong.shared.model.BusinessException;

/** Two versions of a quotation side by side: what changed, or every line. */
@Named
@RequestScoped
public class ComparisonPage {
    @EJB
    private QuotationVersionService service;

    private long id;
    private @Nullable Long with;
    private boolean all;
    private @Nullable ComparisonView view;
    private List<QuotationRow> versions = List.of();

    public void load() {
        versions = service.versions(id);
        view = service.compare(id, with == null ? neighbour() : with);
    }

    /** The version before this one; of the first the one after it. */
    private long neighbour() {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).id() == id && versions.size() > 1) {
                return versions.get(i + 1 < versions.size() ? i + 1 : i - 1).id();
            }
        }
        throw BusinessException.notFound("sales.compare.only-version");
    }

    public List<ComparisonRow> getRows() {
        return getView().rows().stream()
                .filter(row -> all || row.kind() != QuotationComparison.Kind.SAME)
                .toList();
    }

    public ComparisonView getView() {
        ComparisonView shown = view;
        if (shown == null) {
            throw new IllegalStateException("not loaded");
        }
        return shown;
    }

    public List<QuotationRow> getVersions() {
        return versions;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable Long getWith() {
        return with;
    }

    public void setWith(@Nullable Long with) {
        this.with = with;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
