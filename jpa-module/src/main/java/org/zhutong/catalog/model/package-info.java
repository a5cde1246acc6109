/**
 * What is sold and for how much: units of measure, categories, products with their exact unit conversions, price lists and
 * their rules; and how well a product fits what people who do not know our names for it write
 * ({@link org.zhutong.catalog.model.ItemMatcher}). Invariant: every product has the terms it is found by, written with its name.
 *
 * <p>Price lists are of four kinds (for everybody, for some time, for one customer, for one project), asked in the order the
 * company has set ({@link org.zhutong.catalog.model.PriceOrder}, {@link org.zhutong.catalog.model.PriceCandidate}). A project's
 * price may hold for so much only, of which confirmed orders take ({@link org.zhutong.catalog.model.PriceRuleUse}:
 * {@code TAKEN → RELEASED} when the order is called off). Invariant: what is used is the sum of what is taken, never above it.
 */
@NullMarked
package org.zhutong.catalog.model;

import org.jspecify.annotations.NullMarked;
