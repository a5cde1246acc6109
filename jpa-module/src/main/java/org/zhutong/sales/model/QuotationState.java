package org.zhutong.sales.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** Where a quotation (one version of it) stands. */
public enum QuotationState implements DocumentState<QuotationState> {
    /** Being written; the only state in which it changes. */
    DRAFT,
    IN_APPROVAL,
    /** May be sent to the customer. */
    APPROVED,
    SENT,
    /** The customer said yes: an order can be made of it, once. */
    ACCEPTED,
    REJECTED,
    /** Its validity ran out before the customer answered. */
    EXPIRED,
    /** A later version took its place. */
    SUPERSEDED;

    @Override
    public Set<QuotationState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(IN_APPROVAL, APPROVED);
            case IN_APPROVAL -> Set.of(DRAFT, APPROVED);
            case APPROVED -> Set.of(SENT, EXPIRED, SUPERSEDED);
            case SENT -> Set.of(ACCEPTED, REJECTED, EXPIRED, SUPERSEDED);
            case REJECTED, EXPIRED -> Set.of(SUPERSEDED);
            case ACCEPTED, SUPERSEDED -> Set.of();
        };
    }

    @Override
    public String messageKey() {
        return "sales.quotation.state." + name();
    }
}
