package org.zhutong.sales.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is owed by the manufacturer is asked of it. @param reference by which both know the claim */
public record SpecialPriceClaimCommand(
        @NotBlank @Size(max = 100) String reference) {}
