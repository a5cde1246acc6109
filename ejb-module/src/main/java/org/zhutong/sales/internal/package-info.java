/** Sales' own business: queries, the resolution of lines, views, jobs. */
@NullMarked
package org.zhutong.sales.internal;

import org.jspecify.annotations.NullMarked;
