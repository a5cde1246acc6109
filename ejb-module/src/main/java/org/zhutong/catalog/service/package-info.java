/**
 * Use cases and look-ups of the catalog: units, categories, products, price lists, which price a customer gets, and which products
 * people may mean.
 */
@NullMarked
package org.zhutong.catalog.service;

import org.jspecify.annotations.NullMarked;
