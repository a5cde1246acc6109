package org.zhutong.crm.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a building project: a customer, or somebody known by name only. */
@Embeddable
public class ProjectParty implements Serializable {
    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    @Column(name = "PARTY_ROLE", nullable = false, length = 20)
    private PartyRole role;

    @Column(name = "PARTY_CUSTOMER_ID")
    private @Nullable Long partyCustomerId;

    @Column(name = "PARTY_NAME", nullable = false, length = 200)
    private String partyName;

    protected ProjectParty() {}

    ProjectParty(PartyRole role, @Nullable Long partyCustomerId, String partyName) {
        this.role = role;
        this.partyCustomerId = partyCustomerId;
        this.partyName = partyName;
    }

    public PartyRole getRole() {
        return role;
    }

    public @Nullable Long getPartyCustomerId() {
        return partyCustomerId;
    }

    public String getPartyName() {
        return partyName;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ProjectParty other
                && role == other.role
                && Objects.equals(partyCustomerId, other.partyCustomerId)
                && partyName.equals(other.partyName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, partyName);
    }

    @Override
    public String toString() {
        return role + " " + partyName;
    }
}
