package org.zhutong.crm.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.PartyRole;

/**
 * Somebody who takes part in a project.
 *
 * @param customerId where it is a customer, whose name counts then
 * @param name where it is none
 */
public record PartyCommand(
        @NotNull PartyRole role,
        @Nullable Long customerId,
        @Nullable @Size(max = 200) String name) {}
