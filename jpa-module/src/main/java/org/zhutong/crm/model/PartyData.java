package org.zhutong.crm.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a project.
 *
 * @param customerId where it is a customer; its name then
 */
public record PartyData(
        @Nullable PartyRole role,
        @Nullable Long customerId,
        @Nullable String name) {}
