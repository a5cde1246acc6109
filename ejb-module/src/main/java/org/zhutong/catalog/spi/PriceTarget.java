package org.zhutong.catalog.spi;

import java.io.Serializable;

/**
 * A customer or project a price list can be for.
 *
 * @param code its number
 * @param branchId the branch that serves it
 */
public record PriceTarget(long id, String code, String name, long branchId) implements Serializable {}
