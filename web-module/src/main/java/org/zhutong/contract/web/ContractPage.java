package org.zhutong.contract.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalState;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.model.ContractState;
import org.zhutong.contract.model.ContractVariable;
import org.zhutong.contract.model.PaymentKind;
import org.zhutong.contract.service.ClauseRow;
import org.zhutong.contract.service.ClauseTemplateService;
import org.zhutong.contract.service.ContractLifeService;
import org.zhutong.contract.service.ContractRow;
import org.zhutong.contract.service.ContractService;
import org.zhutong.contract.service.ContractSigningService;
import org.zhutong.contract.service.ContractView;
import org.zhutong.contract.service.CopyCheck;
import org.zhutong.contract.service.ObligationService;
import org.zhutong.contract.service.ObligationView;
import org.zhutong.contract.web.ContractForm.ClauseEntry;
import org.zhutong.contract.web.ContractForm.LineForm;
import org.zhutong.contract.web.ContractForm.PaymentForm;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.RelatedDocument;
import org.zhutong.shared.web.Shell;
import org.zhutong.shared.web.TimelineItem;

/** One contract: to read, to write while it is a draft, and what can be done with it. */
@Named
@ViewScoped
@Retried
public class ContractPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CLAUSES = 200;
    private static final String HERE = "/contract/contract?id=";

    @EJB
    private ContractService contracts;

    @EJB
    private ContractLifeService life;

    @EJB
    private ContractSigningService signing;

    @EJB
    private ClauseTemplateService templates;

    @EJB
    private ObligationService obligationService;

    @Inject
    private CallerContext caller;

    @Inject
    private Redirects redirects;

    @Inject
    private Shell shell;

    private long id;
    private @Nullable ContractView view;
    private ContractForm form = new ContractForm();
    private List<ContractRow> versions = List.of();
    private List<ClauseRow> offered = List.of();
    private List<ObligationView> obligations = List.of();
    private @Nullable Long chosenClause;
    private @Nullable String reason;
    private @Nullable CopyCheck check;

    public void load() {
        ContractView found = contracts.get(id);
        view = found;
        form = ContractForm.of(found);
        versions = life.versions(id);
        obligations = obligationService.of(id);
        if (isEditable()) {
            offered = templates
                    .list(new PageRequest(null, Map.of("active", "true"), "position", MOST_CLAUSES, null, false))
                    .items()
                    .stream()
                    .filter(row -> row.contractKind() == null || row.contractKind() == found.kind())
                    .toList();
        }
    }

    public void save() throws IOException {
        write();
        redirects.saved(HERE + id);
    }

    /** What is typed is saved first. */
    public void submit() throws IOException {
        if (isEditable()) {
            write();
        }
        contracts.submit(id, null, null);
        redirects.to(HERE + id, "contract.done.submit");
    }

    private void write() {
        ContractView shown = getView();
        ContractView saved = contracts.update(id, shown.version(), form.command(shown.customerId()));
        view = saved;
        // what was new has its id now, should something else be refused
        form = ContractForm.of(saved);
    }

    public void withdraw() throws IOException {
        contracts.withdraw(id, getView().version(), reason);
        redirects.to(HERE + id, "contract.done.withdraw");
    }

    public void amend() throws IOException {
        ContractView next = life.amend(id, getView().version(), reason);
        redirects.to(HERE + next.id(), "contract.done.amend");
    }

    public void complete() throws IOException {
        life.complete(id, getView().version(), reason);
        redirects.to(HERE + id, "contract.done.complete");
    }

    public void terminate() throws IOException {
        life.terminate(id, getView().version(), reason);
        redirects.to(HERE + id, "contract.done.terminate");
    }

    /** Calculates the checksum of the signed copy anew. */
    public void verify() {
        check = signing.verify(id);
    }

    /** What that found; null before. */
    public @Nullable CopyCheck getCheck() {
        return check;
    }

    public void addLine() {
        form.getLines().add(new LineForm());
    }

    public void removeLine(LineForm line) {
        form.getLines().remove(line);
    }

    public void addPayment() {
        form.getPayments().add(new PaymentForm());
    }

    public void removePayment(PaymentForm part) {
        form.getPayments().remove(part);
    }

    /** Adds the standard clause that is chosen; without one a clause of its own. */
    public void addClause() {
        String title = offered.stream()
                .filter(row -> Objects.equals(row.id(), chosenClause))
                .map(ClauseRow::title)
                .findFirst()
                .orElse(null);
        form.getClauses().add(ClauseEntry.fresh(chosenClause, title));
        chosenClause = null;
    }

    public void removeClause(ClauseEntry clause) {
        form.getClauses().remove(clause);
    }

    public void raiseClause(ClauseEntry clause) {
        int at = form.getClauses().indexOf(clause);
        if (at > 0) {
            Collections.swap(form.getClauses(), at, at - 1);
        }
    }

    /** Standard clauses it does not have yet. */
    public List<ClauseRow> getOffered() {
        return offered.stream()
                .filter(row -> form.getClauses().stream()
                        .noneMatch(clause -> Objects.equals(clause.getTemplateId(), row.id())))
                .toList();
    }

    /** Places nobody has filled that the contract fills by itself, from what is still missing in it. */
    public List<String> getMissing() {
        List<String> keys = new ArrayList<>();
        for (ContractVariable variable : ContractVariable.values()) {
            if (getView().openPlaces().contains(variable.place())) {
                keys.add(variable.messageKey());
            }
        }
        return keys;
    }

    public boolean isEditable() {
        return can("change");
    }

    public boolean can(String action) {
        return getView().actions().contains(action);
    }

    /** The request it waits for; null when it waits for none, or the caller may see none. */
    public @Nullable Long getRequest() {
        return getView().approvals().stream()
                .filter(one -> one.status() == ApprovalState.PENDING || one.status() == ApprovalState.ESCALATED)
                .map(ApprovalView::id)
                .findFirst()
                .orElse(null);
    }

    public List<RelatedDocument> getRelated() {
        ContractView shown = getView();
        List<RelatedDocument> chain = new ArrayList<>();
        DocumentLink quotation = shown.quotation();
        if (quotation != null) {
            String href = shell.can(Permissions.QUOTATION_READ) ? "/sales/quotation?id=" + quotation.id() : "";
            chain.add(new RelatedDocument(
                    "sales.quotation", quotation.number(), href, "sales.quotation", quotation.status()));
        }
        chain.add(new RelatedDocument(
                "contract.contract",
                shown.label(),
                null,
                "contract",
                shown.status().name()));
        for (DocumentLink order : shown.orders()) {
            String href = shell.can(Permissions.ORDER_READ) ? "/sales/order?id=" + order.id() : "";
            chain.add(new RelatedDocument("sales.order", order.number(), href, "sales.order", order.status()));
        }
        return chain.size() == 1 ? List.of() : chain;
    }

    public List<TimelineItem> getTimeline() {
        List<TimelineItem> items = new ArrayList<>();
        getView()
                .history()
                .forEach(move ->
                        items.add(new TimelineItem(move.at(), move.byName(), move.from(), move.to(), move.reason())));
        Collections.reverse(items);
        return items;
    }

    public List<ContractRow> getVersions() {
        return versions.size() > 1 ? versions : List.of();
    }

    public PaymentKind[] getPaymentKinds() {
        return PaymentKind.values();
    }

    public ContractKind[] getKinds() {
        return ContractKind.values();
    }

    public ContractView getView() {
        ContractView shown = view;
        if (shown == null) {
            throw new IllegalStateException("not loaded");
        }
        return shown;
    }

    public ContractForm getForm() {
        return form;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable Long getChosenClause() {
        return chosenClause;
    }

    public void setChosenClause(@Nullable Long chosenClause) {
        this.chosenClause = chosenClause;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** What both sides have to do by it, whichever version says so. */
    public List<ObligationView> getObligations() {
        return obligations;
    }

    public boolean isMayOblige() {
        ContractState status = getView().status();
        return shell.can(Permissions.CONTRACT_WRITE)
                && status != ContractState.SUPERSEDED
                && status != ContractState.TERMINATED;
    }

    public LocalDate getToday() {
        return caller.today();
    }
}
