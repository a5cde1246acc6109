package org.zhutong.crm.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A move of a registration from a state to the next: by whom (user name and name), when, and why. */
public record RegistrationChange(
        @Nullable String from,
        String to,
        String by,
        String byName,
        Instant at,
        @Nullable String reason) implements Serializable {}
