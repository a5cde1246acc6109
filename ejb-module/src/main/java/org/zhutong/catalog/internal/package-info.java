/** Queries, cache and first data of the catalog; nobody else's business. */
@NullMarked
package org.zhutong.catalog.internal;

import org.jspecify.annotations.NullMarked;
