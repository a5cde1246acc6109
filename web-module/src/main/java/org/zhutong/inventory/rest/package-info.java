/** REST operations of inventory. */
@NullMarked
package org.zhutong.inventory.rest;

import org.jspecify.annotations.NullMarked;
