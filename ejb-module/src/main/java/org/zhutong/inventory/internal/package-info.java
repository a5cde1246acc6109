/** Statements on stock levels, queries and first data of inventory; nobody else's business. */
@NullMarked
package org.zhutong.inventory.internal;

import org.jspecify.annotations.NullMarked;
