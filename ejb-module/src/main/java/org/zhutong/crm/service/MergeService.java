package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.internal.CustomerDirectory;
import org.zhutong.crm.internal.CustomerPair;
import org.zhutong.crm.internal.CustomerQueries;
import org.zhutong.crm.internal.CustomerTransfer;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.CustomerCredit;
import org.zhutong.crm.model.CustomerMerge;
import org.zhutong.crm.model.MergeField;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.audit.AuditContext;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Text;
import org.zhutong.shared.service.StaleVersions;

/**
 * Makes one of two customers, and two of one again. Everything in one transaction; locks in a fixed order (credit accounts,
 * then customers, each by id), so that merges crossing each other end in one done and the others refused.
 */
@Stateless
public class MergeService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @EJB
    private CustomerService customers;

    @Inject
    private CustomerQueries queries;

    @Inject
    private CustomerTransfer transfer;

    @Inject
    private CustomerDirectory directory;

    @Inject
    private CallerContext caller;

    /**
     * Merges a customer into another: documents, credit taken and contacts go over, the one that goes leads to the survivor
     * from then on. Whatever the survivor's limit, what both owe together is tolerated and nothing more can be taken until it
     * has fallen.
     *
     * @throws BusinessException CONFLICT when one of them is merged already, they are of two branches, a document of the one that
     *     goes is being approved, or both have too many contacts together; STALE; NOT_FOUND also outside the caller's scope
     */
    @RolesAllowed(Permissions.CUSTOMER_MERGE)
    public MergeView merge(long survivorId, MergeCommand command) {
        if (command.mergedId() == survivorId) {
            throw BusinessException.invalidField("mergedId", "crm.merge.self");
        }
        scoped(survivorId, command.mergedId());
        Act act = act(command.reason());
        CustomerPair pair = CustomerPair.lock(em, survivorId, command.mergedId());
        pair.merged().requireUnmerged();
        pair.survivor().requireUnmerged();
        checkVersion(pair.survivor(), command.version());
        checkVersion(pair.merged(), command.mergedVersion());
        Set<MergeField> take = command.take() == null ? Set.of() : command.take();
        requireCredit(take, pair);
        CustomerMerge merge =
                new CustomerMerge(pair.survivor(), pair.survivorCredit(), pair.merged(), pair.mergedCredit(), act);
        // first the one that goes: the survivor may take over its tax id
        em.flush();
        merge.takeOver(take, pair.survivor(), pair.survivorCredit(), pair.merged(), pair.mergedCredit());
        transfer.over(pair, merge);
        em.persist(merge);
        changed(pair);
        return view(merge, pair.merged().getName());
    }

    /**
     * Takes a merge back: what moved goes back, with what has grown from it; values the survivor took over go back where nobody
     * changed them since. What was written for the survivor since stays there.
     *
     * @throws BusinessException CONFLICT when it is undone already, the survivor was merged itself since, a document to go back is
     *     being approved, or the tax id was given to another customer since; NOT_FOUND also outside the caller's scope
     */
    @RolesAllowed(Permissions.CUSTOMER_UNMERGE)
    public MergeView undo(long survivorId, long mergeId) {
        CustomerMerge known = em.find(CustomerMerge.class, mergeId);
        if (known == null || known.getSurvivorId() != survivorId) {
            throw BusinessException.notFound("shared.not-found");
        }
        scoped(survivorId, known.getMergedId());
        CustomerPair pair = CustomerPair.lock(em, survivorId, known.getMergedId());
        // as it is now that nobody else can undo it
        em.refresh(known);
        known.undo(pair.survivor(), pair.survivorCredit(), caller.act());
        em.flush();
        refuseTakenTaxId(pair.merged());
        pair.merged().comeBack(known.wasActive());
        pair.mergedCredit()
                .changeLimit(Money.of(
                        known.getWasLimit(),
                        pair.mergedCredit().getCreditLimit().currency()));
        transfer.back(pair, known);
        changed(pair);
        return view(known, pair.merged().getName());
    }

    /**
     * What each of two customers says, field by field.
     *
     * @throws BusinessException NOT_FOUND also outside the caller's scope; CONFLICT when one is merged already
     */
    @RolesAllowed(Permissions.CUSTOMER_MERGE)
    public MergeComparison compare(long survivorId, long mergedId) {
        Customer survivor = queries.load(survivorId);
        Customer merged = queries.load(mergedId);
        survivor.requireUnmerged();
        merged.requireUnmerged();
        CustomerCredit survivorCredit = em.find(CustomerCredit.class, survivorId);
        CustomerCredit mergedCredit = em.find(CustomerCredit.class, mergedId);
        List<MergeComparison.Row> rows = Arrays.stream(MergeField.values())
                .map(field -> row(field, field.of(survivor, survivorCredit), field.of(merged, mergedCredit)))
                .toList();
        return new MergeComparison(customers.get(survivorId), customers.get(mergedId), rows);
    }

    private static MergeComparison.Row row(MergeField field, @Nullable String survivor, @Nullable String merged) {
        boolean differs = merged != null && !merged.equals(survivor);
        return new MergeComparison.Row(field, survivor, merged, differs, differs && survivor == null);
    }

    /** The customers that became part of this one, the latest first, also those taken back. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<MergeView> of(long survivorId) {
        queries.load(survivorId);
        return queries.merges(survivorId);
    }

    private void scoped(long survivorId, long mergedId) {
        queries.requireInScope(survivorId);
        try {
            queries.requireInScope(mergedId);
        } catch (BusinessException e) {
            // named in a body, an unknown customer is bad input, not a missing page
            throw BusinessException.invalidField("mergedId", "crm.merge.unknown");
        }
    }

    private void checkVersion(Customer customer, @Nullable Integer version) {
        if (version != null) {
            StaleVersions.check(em, customer, version);
        }
    }

    private void requireCredit(Set<MergeField> take, CustomerPair pair) {
        boolean differs = take.stream()
                .filter(MergeField::isCredit)
                .anyMatch(field -> !Objects.equals(
                        field.of(pair.survivor(), pair.survivorCredit()),
                        field.of(pair.merged(), pair.mergedCredit())));
        if (differs && !caller.has(Permissions.CUSTOMER_CREDIT)) {
            throw BusinessException.forbiddenField(
                    "take", "crm.customer.credit-forbidden", "@crm.customer.creditLimit");
        }
    }

    private void refuseTakenTaxId(Customer merged) {
        String taxId = merged.getTaxId();
        if (taxId != null) {
            String other = queries.codeByTaxKey(Customer.taxKey(merged.getBranchId(), taxId), merged.getId());
            if (other != null) {
                throw BusinessException.conflict("crm.customer.tax-id-taken", taxId, other);
            }
        }
    }

    private void changed(CustomerPair pair) {
        directory.changes(Objects.requireNonNull(pair.survivor().getId()));
        directory.changes(Objects.requireNonNull(pair.merged().getId()));
        em.flush();
    }

    private Act act(@Nullable String reason) {
        String text = Text.optional("reason", reason, 500);
        AuditContext.reason(text);
        return caller.act().because(text);
    }

    private static MergeView view(CustomerMerge merge, String name) {
        return new MergeView(
                Objects.requireNonNull(merge.getId()),
                merge.getSurvivorId(),
                merge.getMergedId(),
                merge.label(),
                name,
                merge.getMergedAt(),
                merge.getMergedBy(),
                merge.getMergeReason(),
                merge.getUndoneAt(),
                merge.getUndoneBy());
    }
}
