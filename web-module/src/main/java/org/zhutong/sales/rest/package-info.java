/** REST operations of quotations and sales orders. */
@NullMarked
package org.zhutong.sales.rest;

import org.jspecify.annotations.NullMarked;
