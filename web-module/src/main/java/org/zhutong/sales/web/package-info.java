/** Pages of quotations and sales orders. The lines are edited by the script {@code sales-lines.js} over the REST operations. */
@NullMarked
package org.zhutong.sales.web;

import org.jspecify.annotations.NullMarked;
