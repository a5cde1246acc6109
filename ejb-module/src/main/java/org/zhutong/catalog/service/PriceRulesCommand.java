package org.zhutong.catalog.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * Prices to be entered or changed together.
 *
 * @param rules 1 to 1,000; the same list, product, quantity and first day is the same price
 */
public record PriceRulesCommand(
        @NotNull @Valid @Size(min = 1, max = 1000) List<PriceRuleCommand> rules) implements Serializable {}
