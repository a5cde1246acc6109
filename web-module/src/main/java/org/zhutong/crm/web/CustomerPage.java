package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CustomerIndustry;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CreditView;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.DuplicateService;
import org.zhutong.crm.service.DuplicateView;
import org.zhutong.crm.service.MergeService;
import org.zhutong.crm.service.MergeView;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One customer, to enter or to change. */
@Named
@ViewScoped
@Retried
public class CustomerPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerService customers;

    @EJB
    private DuplicateService duplicateService;

    @EJB
    private MergeService mergeService;

    @EJB
    private CreditService credits;

    @EJB
    private BranchService branches;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable CustomerView view;
    private @Nullable CreditView credit;
    private CustomerForm form = new CustomerForm();
    private List<DuplicateView> duplicates = List.of();
    private List<MergeView> merges = List.of();

    public void load() throws IOException {
        if (id == null) {
            List<BranchView> open = branches.open();
            form.setBranchId(open.size() == 1 ? open.get(0).id() : null);
            addContact();
        } else {
            CustomerView loaded = customers.get(id);
            if (loaded.mergedInto() != null) {
                redirects.to("/crm/customer?id=" + loaded.mergedInto(), "crm.customer.moved");
                return;
            }
            view = loaded;
            merges = mergeService.of(id);
            credit = credits.view(id);
            form = CustomerForm.of(loaded);
            lookForDuplicates();
        }
    }

    public void save() throws IOException {
        CustomerView present = view;
        CustomerView saved =
                present == null ? enter() : customers.update(present.id(), present.version(), form.command());
        redirects.saved("/crm/customer?id=" + saved.id());
    }

    public void undoMerge(long mergeId) throws IOException {
        mergeService.undo(Objects.requireNonNull(id), mergeId);
        redirects.to("/crm/customer?id=" + id, "crm.merge.undo.done");
    }

    private CustomerView enter() {
        lookForDuplicates();
        return form.isAnyway()
                ? customers.create(form.command())
                : duplicateService.createUnlessDuplicate(form.command());
    }

    /** While it is typed. */
    public void lookForDuplicates() {
        duplicates = duplicateService.find(form.duplicateQuery(id));
    }

    public void addContact() {
        form.getContacts().add(new ContactForm());
    }

    public void removeContact(ContactForm contact) {
        form.getContacts().remove(contact);
    }

    /** Marks the one to call first; the others are not any more. */
    public void makePrimary(ContactForm contact) {
        form.getContacts().forEach(each -> each.setPrimary(Objects.equals(each, contact)));
    }

    public List<BranchView> getBranches() {
        return branches.open();
    }

    public CustomerIndustry[] getIndustries() {
        return CustomerIndustry.values();
    }

    public List<String> getLevels() {
        return CustomerForm.LEVELS;
    }

    public List<MergeView> getMerges() {
        return merges;
    }

    public List<DuplicateView> getDuplicates() {
        return duplicates;
    }

    /** Whether one of them should be looked at before the customer is entered. */
    public boolean isDuplicateLikely() {
        return duplicates.stream().anyMatch(DuplicateView::likely);
    }

    public @Nullable CustomerView getView() {
        return view;
    }

    public @Nullable CreditView getCredit() {
        return credit;
    }

    public CustomerForm getForm() {
        return form;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
