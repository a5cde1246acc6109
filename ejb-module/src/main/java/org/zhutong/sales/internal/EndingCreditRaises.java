package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.sales.model.CreditRaiseState;

/** Raises of credit that will not count much longer. */
@ApplicationScoped
public class EndingCreditRaises extends EndingGrants {
    public EndingCreditRaises() {
        super("CreditRaise", CreditRaiseState.IN_FORCE);
    }

    @Override
    public ReminderKind kind() {
        return ReminderKind.CREDIT_RAISE_ENDS;
    }
}
