package org.zhutong.crm.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.PartyRole;
import org.zhutong.crm.service.PartyCommand;
import org.zhutong.crm.service.PartyView;

/** What is typed of one kind of party: its name. One that is a customer stays it as long as its name is not changed. */
public class PartyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final PartyRole role;
    private final @Nullable PartyView known;
    private @Nullable String name;

    PartyForm(PartyRole role, @Nullable PartyView known) {
        this.role = role;
        this.known = known;
        this.name = known == null ? null : known.name();
    }

    boolean isEmpty() {
        return name == null || name.isBlank();
    }

    PartyCommand command() {
        PartyView before = known;
        Long customer = before == null || !before.name().equals(name) ? null : before.customerId();
        return new PartyCommand(role, customer, name);
    }

    public PartyRole getRole() {
        return role;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
