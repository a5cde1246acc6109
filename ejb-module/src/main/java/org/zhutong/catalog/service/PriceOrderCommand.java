package org.zhutong.catalog.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.model.PriceStrategy;

/**
 * The order of the kinds of price list as it shall be.
 *
 * @param kinds every kind once, the first one first
 * @param strategy whether the first kind that has a price has the say, or the lowest price of all kinds
 */
public record PriceOrderCommand(
        @NotNull @Size(min = 4, max = 4) List<@NotNull PriceListKind> kinds,
        @NotNull PriceStrategy strategy) implements Serializable {}
