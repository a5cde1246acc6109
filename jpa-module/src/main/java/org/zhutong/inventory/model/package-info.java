/**
 * Warehouses and what is in them.
 *
 * <p>A {@link org.zhutong.inventory.model.StockLevel} is the balance of one product in one warehouse. What is on hand is the
 * sum of its immutable {@link org.zhutong.inventory.model.StockMove}s, what is reserved the sum of the
 * {@link org.zhutong.inventory.model.Reservation} lines; the database keeps 0 ≤ reserved ≤ on hand (invariant 2). Levels are
 * hot: they are changed by one conditional statement for all lines of a document, never through the entity.
 *
 * <p>All quantities are in the product's base unit, scale 6, unless called <em>entered</em>; costs are per base unit, scale 6,
 * in the company's currency.
 */
@NullMarked
package org.zhutong.inventory.model;

import org.jspecify.annotations.NullMarked;
