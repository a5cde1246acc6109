/** Warehouses, stock and reservations for pages, REST and other features. */
@NullMarked
package org.zhutong.inventory.service;

import org.jspecify.annotations.NullMarked;
