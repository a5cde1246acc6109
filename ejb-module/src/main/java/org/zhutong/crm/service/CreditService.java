package org.zhutong.crm.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.zhutong.crm.internal.CreditAccounts;
import org.zhutong.crm.model.CustomerCredit;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;

/**
 * Takes and gives back credit of customers (invariant 3). Called first of all that a document locks, in its own transaction;
 * the calling use case checks permission and scope.
 */
@Stateless
public class CreditService {
    @Inject
    private CreditAccounts accounts;

    @Inject
    private CallerContext caller;

    /**
     * Takes credit for a document, if the limit allows all of it. Three statements and the batch of the transaction.
     *
     * @param amount gross, in the currency of the account; nothing happens when it is zero
     * @param documentNumber by which it is given back
     * @throws BusinessException CONFLICT {@code crm.credit-exceeded} with limit, exposure, amount needed and amount missing;
     *     INVALID {@code crm.credit.currency} when the account is in another currency; NOT_FOUND
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void take(long customerId, Money amount, String documentNumber) {
        checkNotNegative(amount);
        if (amount.isZero()) {
            return;
        }
        boolean taken = accounts.take(customerId, amount);
        CreditAccounts.State state = accounts.state(customerId);
        if (!taken) {
            throw refused(amount, state);
        }
        accounts.record(customerId, documentNumber, amount, state, caller.act());
    }

    /**
     * Gives back what a document has taken, or part of it.
     *
     * @param amount at most what the document still holds; nothing happens when it is zero
     * @throws BusinessException CONFLICT {@code crm.credit-not-held} when the document holds less; NOT_FOUND
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void give(long customerId, Money amount, String documentNumber) {
        checkNotNegative(amount);
        if (amount.isZero()) {
            return;
        }
        boolean given = accounts.give(customerId, amount);
        CreditAccounts.State state = accounts.state(customerId);
        // with the account locked, so that nobody else can give the same back meanwhile
        Money held = Money.of(accounts.heldBy(customerId, documentNumber), state.currency());
        if (!given || !state.currency().equals(amount.currency()) || held.compareTo(amount) < 0) {
            throw BusinessException.conflict("crm.credit-not-held", documentNumber, held, amount);
        }
        accounts.record(
                customerId, documentNumber, Money.zero(amount.currency()).minus(amount), state, caller.act());
    }

    /**
     * Lets a customer owe more than its limit up to and on a day, instead of what was raised before.
     *
     * @param by in the currency of the account
     * @throws BusinessException INVALID {@code crm.credit.currency}; CONFLICT {@code crm.credit.merged} when the customer has
     *     become part of another
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void raise(long customerId, Money by, LocalDate until) {
        // a merge holds the account too: asked after it is held, the answer stays true
        CustomerCredit account = accounts.hold(customerId);
        if (accounts.isMerged(customerId)) {
            throw BusinessException.conflict("crm.credit.merged");
        }
        account.raise(by, until);
    }

    /** From now on the customer's limit alone counts; what it owes beyond it is tolerated. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void endRaise(long customerId) {
        accounts.hold(customerId).endRaise();
    }

    /**
     * Keeps others from taking credit of the customer, and from holding it likewise, until the transaction ends: what is
     * counted about the customer meanwhile stays true.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void hold(long customerId) {
        accounts.hold(customerId);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public CreditView view(long customerId) {
        CreditAccounts.State state = accounts.state(customerId);
        if (!caller.scope().includes(state.branchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return new CreditView(
                customerId,
                state.currency(),
                state.limit(),
                state.raised(),
                state.raisedUntil(),
                state.exposure(),
                state.available(),
                accounts.documents(customerId));
    }

    private static BusinessException refused(Money amount, CreditAccounts.State state) {
        if (!state.currency().equals(amount.currency())) {
            return BusinessException.invalid("crm.credit.currency", state.currency());
        }
        Money limit = Money.of(state.allowed(), state.currency());
        Money exposure = Money.of(state.exposure(), state.currency());
        Money missing = exposure.plus(amount).minus(limit);
        return BusinessException.conflict("crm.credit-exceeded", limit, exposure, amount, missing);
    }

    private static void checkNotNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("credit of " + amount);
        }
    }
}
