/** What sales needs from features above it. */
@NullMarked
package org.zhutong.sales.spi;

import org.jspecify.annotations.NullMarked;
