package org.zhutong.crm.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A manufacturer grants a project for longer: until when, and why. */
public record ExtensionCommand(
        @NotNull LocalDate exclusiveUntil,
        @NotBlank @Size(max = 500) String reason) {}
