package org.zhutong.crm.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.PartyRole;

/** Somebody who takes part in a project. @param customerId null: known by name only */
public record PartyView(PartyRole role, @Nullable Long customerId, String name) implements Serializable {}
