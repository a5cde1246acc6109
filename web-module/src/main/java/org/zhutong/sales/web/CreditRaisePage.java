package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CreditView;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.service.CreditRaiseCommand;
import org.zhutong.sales.service.CreditRaiseService;
import org.zhutong.sales.service.CreditRaiseView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Shell;
import org.zhutong.shared.web.TimelineItem;

/** One raise of a customer's credit: to ask for, to decide on, to end. A new one begins with its customer. */
@Named
@ViewScoped
@Retried
public class CreditRaisePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND = 10;
    private static final String HERE = "/sales/credit-raise?id=";

    @EJB
    private CreditRaiseService raises;

    @EJB
    private CustomerService customers;

    @EJB
    private CreditService credit;

    @Inject
    private transient Shell shell;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable Long customer;
    private @Nullable String q;
    private @Nullable CreditRaiseView view;
    private @Nullable CustomerView chosen;
    private @Nullable CreditView account;
    private @Nullable BigDecimal amount;
    private @Nullable LocalDate validUntil;
    private @Nullable String projectName;
    private @Nullable String why;
    private @Nullable String reason;
    private List<CustomerRow> found = List.of();

    public void load() {
        if (id != null) {
            CreditRaiseView loaded = raises.get(id);
            view = loaded;
            account = loaded.credit();
            return;
        }
        if (!shell.can(Permissions.CUSTOMER_WRITE)) {
            throw BusinessException.forbidden("shared.forbidden");
        }
        if (customer == null) {
            found = customers.list(PageRequest.matching(q, FOUND)).items();
            return;
        }
        chosen = customers.get(customer);
        account = credit.view(customer);
    }

    @SuppressWarnings("NullAway") // what must be there is named by the service's own checks
    public void request() throws IOException {
        done(raises.request(new CreditRaiseCommand(customer, amount, validUntil, projectName, why)));
    }

    public void withdraw() throws IOException {
        done(raises.withdraw(shown().id(), shown().version(), reason));
    }

    public void approve() throws IOException {
        done(raises.decide(shown().id(), shown().version(), true, reason));
    }

    public void refuse() throws IOException {
        done(raises.decide(shown().id(), shown().version(), false, reason));
    }

    public void end() throws IOException {
        done(raises.end(shown().id(), shown().version(), reason));
    }

    private void done(CreditRaiseView now) throws IOException {
        redirects.saved(HERE + now.id());
    }

    private CreditRaiseView shown() {
        return Objects.requireNonNull(view);
    }

    public boolean can(String action) {
        CreditRaiseView present = view;
        return present != null && present.may(action);
    }

    /** Whether something asks for a reason or takes one. */
    public boolean isAsking() {
        CreditRaiseView present = view;
        return present != null && !present.actions().isEmpty();
    }

    public List<TimelineItem> getTimeline() {
        CreditRaiseView present = view;
        return present == null ? List.of() : SalesTimeline.of(present.history(), present.approvals());
    }

    public @Nullable CreditRaiseView getView() {
        return view;
    }

    public @Nullable CustomerView getChosen() {
        return chosen;
    }

    public @Nullable CreditView getAccount() {
        return account;
    }

    public List<CustomerRow> getFound() {
        return found;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable Long customer) {
        this.customer = customer;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public void setProjectName(@Nullable String projectName) {
        this.projectName = projectName;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
