/** Use cases and look-ups of the catalog: units, categories, products, price lists, and which price a customer gets. */
@NullMarked
package org.zhutong.catalog.service;

import org.jspecify.annotations.NullMarked;
