/** What features with documents tell approval about them. */
@NullMarked
package org.zhutong.approval.spi;

import org.jspecify.annotations.NullMarked;
