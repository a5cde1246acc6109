/** Backing beans of the pages of inventory. */
@NullMarked
package org.zhutong.inventory.web;

import org.jspecify.annotations.NullMarked;
