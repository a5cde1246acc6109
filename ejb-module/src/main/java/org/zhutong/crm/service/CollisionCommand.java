package org.zhutong.crm.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.zhutong.crm.model.CollisionDecision;

/** What a manager decides on a project that somebody else holds, and why. */
public record CollisionCommand(
        @NotNull CollisionDecision decision,
        @NotBlank @Size(max = 500) String reason) {}
