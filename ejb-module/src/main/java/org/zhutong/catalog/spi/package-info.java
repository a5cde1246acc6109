/** What the catalog needs to know from features above it. */
@NullMarked
package org.zhutong.catalog.spi;

import org.jspecify.annotations.NullMarked;
