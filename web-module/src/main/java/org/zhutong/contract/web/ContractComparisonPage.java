package org.zhutong.contract.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.service.ContractComparison;
import org.zhutong.contract.service.ContractComparison.ClauseChange;
import org.zhutong.contract.service.ContractComparison.Kind;
import org.zhutong.contract.service.ContractComparison.LineChange;
import org.zhutong.contract.service.ContractLifeService;
import org.zhutong.contract.service.ContractPaperService;
import org.zhutong.contract.service.ContractRow;
import org.zhutong.shared.model.BusinessException;

/** Two versions of a contract: what changed in wording and figures, or everything. */
@Named
@RequestScoped
public class ContractComparisonPage {
    @EJB
    private ContractPaperService papers;

    @EJB
    private ContractLifeService life;

    private long id;
    private @Nullable Long with;
    private boolean all;
    private @Nullable ContractComparison view;
    private List<ContractRow> versions = List.of();

    public void load() {
        versions = life.versions(id);
        view = papers.compare(id, with == null ? neighbour() : with);
    }

    /** The version before this one; of the first the one after it. */
    private long neighbour() {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).id() == id && versions.size() > 1) {
                return versions.get(i + 1 < versions.size() ? i + 1 : i - 1).id();
            }
        }
        throw BusinessException.notFound("contract.compare.only-version");
    }

    public List<ClauseChange> getClauses() {
        return getView().clauses().stream()
                .filter(clause -> all || clause.kind() != Kind.SAME)
                .toList();
    }

    public List<LineChange> getLines() {
        return getView().lines().stream()
                .filter(line -> all || line.kind() != Kind.SAME)
                .toList();
    }

    public ContractComparison getView() {
        ContractComparison shown = view;
        if (shown == null) {
            throw new IllegalStateException("not loaded");
        }
        return shown;
    }

    public List<ContractRow> getVersions() {
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
