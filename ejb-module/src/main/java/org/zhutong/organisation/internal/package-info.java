/** Queries and start-up of the organisation; nobody else's business. */
@NullMarked
package org.zhutong.organisation.internal;

import org.jspecify.annotations.NullMarked;
