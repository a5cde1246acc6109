/**
 * What is sold and for how much: units of measure, categories, products with their exact unit conversions, price lists and
 * their rules.
 */
@NullMarked
package org.zhutong.catalog.model;

import org.jspecify.annotations.NullMarked;
