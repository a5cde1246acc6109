package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractObligation;
import org.zhutong.contract.model.ObligationData;
import org.zhutong.contract.model.ObligationKind;
import org.zhutong.contract.model.ObligationState;
import org.zhutong.contract.model.PaymentKind;
import org.zhutong.contract.model.PaymentTerm;
import org.zhutong.contract.model.SigningSide;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.service.Messages;

/**
 * Makes obligations of the payment schedule of a contract that comes into force, where their day is known: an advance is due on
 * the day the contract takes effect, what is kept back so many months after its last day. What the version before asked for and
 * this one does not is dropped; what both ask for stays, done or not.
 */
@ApplicationScoped
public class ObligationSchedule {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ObligationQueries queries;

    @Inject
    private CallerContext caller;

    /** Part of the transaction in which the contract is signed. */
    public void renew(Contract contract, Act act) {
        List<ContractObligation> present = new ArrayList<>(queries.scheduled(contract.getNumber()));
        for (PaymentTerm term : contract.getPayments()) {
            LocalDate due = due(contract, term);
            if (due != null) {
                ObligationData wanted = data(contract, term, due);
                Optional<ContractObligation> same =
                        present.stream().filter(one -> says(one, wanted)).findFirst();
                if (same.isPresent()) {
                    keep(same.get(), wanted);
                    present.remove(same.get());
                } else {
                    em.persist(new ContractObligation(
                            Objects.requireNonNull(contract.getId()), contract.getCurrency(), wanted, true));
                }
            }
        }
        present.stream()
                .filter(one -> one.getStatus() == ObligationState.OPEN)
                .forEach(one -> one.drop(act.because(contract.label())));
    }

    private static boolean says(ContractObligation present, ObligationData wanted) {
        return present.getStatus() != ObligationState.DROPPED
                && present.getKind() == wanted.kind()
                && Objects.requireNonNull(present.getAmount()).compareTo(Objects.requireNonNull(wanted.amount())) == 0;
    }

    /** An advance stays due when it was; what is kept back goes with the end of the contract. */
    private static void keep(ContractObligation present, ObligationData wanted) {
        if (present.getStatus() == ObligationState.OPEN
                && wanted.kind() == ObligationKind.RETENTION
                && !present.getDueOn().equals(wanted.dueOn())) {
            present.change(new ObligationData(
                    wanted.kind(),
                    wanted.side(),
                    present.getTitle(),
                    wanted.dueOn(),
                    wanted.amount(),
                    present.getResponsible()));
        }
    }

    private ObligationData data(Contract contract, PaymentTerm term, LocalDate due) {
        String said = term.getDescription();
        return new ObligationData(
                term.getKind() == PaymentKind.RETENTION ? ObligationKind.RETENTION : ObligationKind.PAYMENT,
                SigningSide.CUSTOMER,
                said == null || said.isBlank()
                        ? Messages.text(
                                caller.locale(),
                                "contract.obligation.scheduled",
                                "@" + term.getKind().messageKey(),
                                term.getPercent().value().stripTrailingZeros().toPlainString())
                        : said,
                due,
                term.getAmount(),
                contract.getTerms().salesperson());
    }

    private static @Nullable LocalDate due(Contract contract, PaymentTerm term) {
        // a framework without lines has a schedule of shares only
        if (term.getAmount().signum() <= 0) {
            return null;
        }
        LocalDate last = contract.getTerms().validUntil();
        Integer months = term.getMonths();
        return switch (term.getKind()) {
            case ADVANCE -> Objects.requireNonNull(contract.getTerms().effectiveFrom());
            case RETENTION -> last == null || months == null ? null : last.plusMonths(months);
            case ON_DELIVERY, PROGRESS -> null;
        };
    }
}
