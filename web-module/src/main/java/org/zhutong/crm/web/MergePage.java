package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.MergeField;
import org.zhutong.crm.service.MergeCommand;
import org.zhutong.crm.service.MergeComparison;
import org.zhutong.crm.service.MergeService;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Texts;

/** Two customers side by side, to make one of them. */
@Named
@ViewScoped
@Retried
public class MergePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private MergeService merges;

    @Inject
    private Redirects redirects;

    @Inject
    private Texts texts;

    private long id;
    private long other;
    private @Nullable String reason;
    private @Nullable MergeComparison comparison;
    private final Map<MergeField, Boolean> take = new EnumMap<>(MergeField.class);

    public void load() {
        MergeComparison loaded = merges.compare(id, other);
        comparison = loaded;
        loaded.rows()
                .forEach(row ->
                        take.put(row.field(), row.missing() && !row.field().isCredit()));
    }

    public void merge() throws IOException {
        MergeComparison compared = getComparison();
        merges.merge(
                id,
                new MergeCommand(
                        other,
                        compared.survivor().version(),
                        compared.merged().version(),
                        take.entrySet().stream()
                                .filter(Map.Entry::getValue)
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet()),
                        reason));
        redirects.to("/crm/customer?id=" + id, "crm.merge.done");
    }

    public MergeComparison getComparison() {
        MergeComparison shown = comparison;
        if (shown == null) {
            throw new IllegalStateException("not loaded");
        }
        return shown;
    }

    public Map<MergeField, Boolean> getTake() {
        return take;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getOther() {
        return other;
    }

    public void setOther(long other) {
        this.other = other;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** A value as people read it. */
    public String shown(MergeField field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "–";
        }
        return field == MergeField.INDUSTRY ? texts.of("crm.industry." + value) : value;
    }
}
