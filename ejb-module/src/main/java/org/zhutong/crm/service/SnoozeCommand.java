package org.zhutong.crm.service;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Puts an activity off until a later time. */
public record SnoozeCommand(@NotNull Instant until) {}
