package org.zhutong.catalog.service;

import java.io.Serializable;
import org.zhutong.catalog.model.ItemMatch;

/**
 * A product that may be meant.
 *
 * @param score 0 to 100
 * @param reason what speaks for it most
 */
public record ProductMatch(long productId, int score, ItemMatch.Reason reason) implements Serializable {}
