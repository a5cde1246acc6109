package org.zhutong.crm.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A manufacturer's refusal: on which day, and why. */
public record RefusalCommand(
        @NotNull LocalDate answeredOn,
        @NotBlank @Size(max = 500) String answerRemark) {}
