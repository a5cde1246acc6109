package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.sales.model.SpecialPriceState;

/** Special prices that manufacturers will not grant much longer. */
@ApplicationScoped
public class EndingSpecialPrices extends EndingGrants {
    public EndingSpecialPrices() {
        super("SpecialPriceRequest", SpecialPriceState.GRANTED);
    }

    @Override
    public ReminderKind kind() {
        return ReminderKind.SPECIAL_PRICE_ENDS;
    }
}
