package org.zhutong.catalog.service;

import java.io.Serializable;
import java.util.List;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.model.PriceStrategy;

/**
 * In which order the kinds of price list are asked for a price, and which of them has the say.
 *
 * @param kinds each kind once, the first one first
 */
public record PriceOrderView(int version, List<PriceListKind> kinds, PriceStrategy strategy) implements Serializable {}
