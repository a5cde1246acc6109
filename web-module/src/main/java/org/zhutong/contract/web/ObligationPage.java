package org.zhutong.contract.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ObligationKind;
import org.zhutong.contract.model.ObligationState;
import org.zhutong.contract.model.SigningSide;
import org.zhutong.contract.service.ContractService;
import org.zhutong.contract.service.ContractView;
import org.zhutong.contract.service.ObligationCommand;
import org.zhutong.contract.service.ObligationService;
import org.zhutong.contract.service.ObligationView;
import org.zhutong.organisation.service.EmployeeChoice;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Shell;

/** One obligation of a contract, to write down, to change and to tick off. */
@Named
@ViewScoped
@Retried
public class ObligationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ObligationService obligations;

    @EJB
    private ContractService contracts;

    @EJB
    private EmployeeService employees;

    @Inject
    private Shell shell;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable Long contract;
    private int version;
    private String contractLabel = "";
    private @Nullable ObligationView view;
    private ObligationKind kind = ObligationKind.DOCUMENTS;
    private SigningSide side = SigningSide.OURS;
    private String title = "";
    private @Nullable LocalDate dueOn;
    private @Nullable BigDecimal amount;
    private @Nullable String responsible;
    private @Nullable String reason;
    private List<EmployeeChoice> people = List.of();

    public void load() {
        people = shell.can("employee:read") ? employees.choices() : List.of();
        if (id != null) {
            show(obligations.get(id));
        } else if (contract != null) {
            ContractView of = contracts.get(contract);
            contractLabel = of.label();
            responsible = of.salesperson();
        } else {
            throw BusinessException.notFound("shared.not-found");
        }
    }

    private void show(ObligationView loaded) {
        view = loaded;
        version = loaded.version();
        contract = loaded.contractId();
        contractLabel = loaded.contractNumber();
        kind = loaded.kind();
        side = loaded.side();
        title = loaded.title();
        dueOn = loaded.dueOn();
        amount = loaded.amount();
        responsible = loaded.responsible();
    }

    @SuppressWarnings("NullAway") // the contract is there, load has seen to that; a missing day is refused by name
    public void save() throws IOException {
        ObligationCommand command = new ObligationCommand(contract, kind, side, title, dueOn, amount, responsible);
        ObligationView saved = id == null ? obligations.create(command) : obligations.update(id, version, command);
        redirects.saved("/contract/contract?id=" + saved.contractId());
    }

    public void fulfil() {
        show(obligations.fulfil(known(), version, reason));
        reason = null;
    }

    public void drop() {
        show(obligations.drop(known(), version, reason));
        reason = null;
    }

    public void reopen() {
        show(obligations.reopen(known(), version, reason));
        reason = null;
    }

    private long known() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public boolean isOpen() {
        return view == null || view.status() == ObligationState.OPEN;
    }

    public boolean isEditable() {
        return shell.can("contract:write") && isOpen();
    }

    public ObligationKind[] getKinds() {
        return ObligationKind.values();
    }

    public SigningSide[] getSides() {
        return SigningSide.values();
    }

    public List<EmployeeChoice> getPeople() {
        return people;
    }

    public @Nullable ObligationView getView() {
        return view;
    }

    public String getContractLabel() {
        return contractLabel;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getContract() {
        return contract;
    }

    public void setContract(@Nullable Long contract) {
        this.contract = contract;
    }

    public ObligationKind getKind() {
        return kind;
    }

    public void setKind(ObligationKind kind) {
        this.kind = kind;
    }

    public SigningSide getSide() {
        return side;
    }

    public void setSide(SigningSide side) {
        this.side = side;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable String getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable String responsible) {
        this.responsible = responsible;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
