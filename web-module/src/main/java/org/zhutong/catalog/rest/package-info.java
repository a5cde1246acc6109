/** REST resources of the catalog: units, categories, products, price lists and prices. */
@NullMarked
package org.zhutong.catalog.rest;

import org.jspecify.annotations.NullMarked;
