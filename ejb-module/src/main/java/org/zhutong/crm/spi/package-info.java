/** What crm needs from features above it. */
@NullMarked
package org.zhutong.crm.spi;

import org.jspecify.annotations.NullMarked;
