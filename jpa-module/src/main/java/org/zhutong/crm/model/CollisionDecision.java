package org.zhutong.crm.model;

/** What a manager decides on a project that somebody else holds already. */
public enum CollisionDecision {
    /** Both ask the manufacturer. */
    BESIDE,
    /** The one that came second gets it, whoever held it withdraws. */
    GIVEN,
    /** It stays with whoever holds it. */
    REFUSED
}
