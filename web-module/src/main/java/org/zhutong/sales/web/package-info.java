/** Pages of quotations and sales orders. */
@NullMarked
package org.zhutong.sales.web;

import org.jspecify.annotations.NullMarked;
